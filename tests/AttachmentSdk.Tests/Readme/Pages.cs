using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

/// <summary>The front pages and all pages below <c>docs</c>, by their paths in the repository.</summary>
internal static class Pages
{
    private const string ChineseEnding = ".zh-CN.md";

    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "README*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories))
            .Select(page => Path.GetRelativePath(Repository.Root, page).Replace('\\', '/')),
    ];

    public static IReadOnlyList<string> Chinese { get; } = [.. All.Where(page => page.EndsWith(ChineseEnding, StringComparison.Ordinal))];

    /// <summary>Gets the pages in English. The page of a sample holds both languages and is not among them.</summary>
    public static IReadOnlyList<string> English { get; } = [.. All.Except(Chinese).Where(page => !page.StartsWith("docs/samples/", StringComparison.Ordinal))];

    public static string InChinese(string page) => Path.ChangeExtension(page, ChineseEnding);
}
