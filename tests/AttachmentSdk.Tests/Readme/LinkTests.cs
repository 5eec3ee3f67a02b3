using System.Text.RegularExpressions;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

public partial class LinkTests
{
    private const string Sample = "docs/samples/NightlyArchive/README.md";

    public static TheoryData<string> All => [.. Pages.All, "specs/README.md", "CONTRIBUTING.md", "CHANGELOG.md"];

    [Theory]
    [MemberData(nameof(All))]
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

    [Fact]
    public void FrontPages_LinkToEveryPageOfTheirLanguageAndTheSample()
    {
        Assert.Empty(Pages.English.Append(Sample).Except(LinksOf(Repository.Read("README.md"))).Except(["README.md"]));
        Assert.Empty(Pages.Chinese.Append(Sample).Except(LinksOf(Repository.Read("README.zh-CN.md"))).Except(["README.zh-CN.md"]));
    }

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
