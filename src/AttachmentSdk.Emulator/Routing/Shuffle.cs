namespace AttachmentSdk.Emulator.Routing;

internal static class Shuffle
{
    /// <summary>The second, fourth… entry, then the first, third…: another order whenever there are two or more.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> entries) =>
        entries.Where((_, index) => index % 2 == 1).Concat(entries.Where((_, index) => index % 2 == 0));
}
