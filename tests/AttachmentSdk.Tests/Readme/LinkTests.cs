using System.Text.RegularExpressions;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

public partial class LinkTests
{
    public static TheoryData<string> Pages() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "README*.md").Select(Path.GetFileName).OfType<string>(),
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(page => Path.GetRelativePath(Repository.Root, page).Replace('\\', '/')),
        "specs/README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_RelativeLinks_LeadToFilesAndHeadings(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        Assert.All(LinksOf(Repository.Read(page)), link =>
        {
            var (path, heading) = (link.Split('#')[0], link.Split('#').Skip(1).SingleOrDefault());
            var target = path.Length == 0 ? Path.Combine(Repository.Root, page) : Path.GetFullPath(Path.Combine(folder, path));
            Assert.True(Path.Exists(target), $"{link} leads nowhere.");
            Assert.True(heading is null || AnchorsOf(File.ReadAllText(target)).Contains(heading), $"{link} names no heading.");
        });
    }

    [Theory]
    [InlineData("README.md", "docs/errors.md", "docs/telemetry.md")]
    [InlineData("README.zh-CN.md", "docs/errors.zh-CN.md", "docs/telemetry.zh-CN.md")]
    public void Readme_LinksTo_ThePagesAndTheSample(string readme, params string[] pages) =>
        Assert.Empty(pages.Append("docs/samples/NightlyArchive/README.md").Except(LinksOf(Repository.Read(readme))));

    private static IEnumerable<string> LinksOf(string text) =>
        Link().Matches(Fence().Replace(text, string.Empty)).Select(match => match.Groups["target"].Value).Where(target => !target.Contains("://", StringComparison.Ordinal));

    // As GitHub makes them: lower case, without punctuation, a hyphen for a space.
    private static HashSet<string> AnchorsOf(string text) =>
        [.. Heading().Matches(Fence().Replace(text, string.Empty)).Select(match => Punctuation().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex Punctuation();
}
