namespace AttachmentSdk.Downloads.Links;

/// <summary>Any number of references as the batches take them.</summary>
internal static class References
{
#pragma warning disable CS1998 // Nothing to await: a list is here already.
    public static async IAsyncEnumerable<TReference> From<TReference>(IEnumerable<TReference> references)
#pragma warning restore CS1998
    {
        foreach (var reference in references)
        {
            yield return reference;
        }
    }
}
