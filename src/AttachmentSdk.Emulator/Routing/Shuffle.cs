namespace AttachmentSdk.Emulator.Routing;

internal static class Shuffle
{
    /// <summary>Returns the second, fourth… entry, then the first, third…: a different order if there are two or more.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> entries) =>
        entries.Where((_, index) => index % 2 == 1).Concat(entries.Where((_, index) => index % 2 == 0));
}
