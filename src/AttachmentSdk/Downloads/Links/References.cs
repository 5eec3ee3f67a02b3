namespace AttachmentSdk.Downloads.Links;

/// <summary>Splits any number of references into batches.</summary>
internal static class References
{
#pragma warning disable CS1998 // Nothing to await: the list is complete.
    public static async IAsyncEnumerable<TReference> From<TReference>(IEnumerable<TReference> references)
#pragma warning restore CS1998
    {
        foreach (var reference in references)
        {
            yield return reference;
        }
    }
}
