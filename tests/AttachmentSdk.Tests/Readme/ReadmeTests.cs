using System.Text.RegularExpressions;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

public partial class ReadmeTests
{
    private static readonly List<string> Compiled =
        [.. Region().Matches(Repository.Read("tests/AttachmentSdk.Tests/Readme/Snippets.cs")).Select(match => Unindent(match.Groups["code"].Value))];

    public static TheoryData<string> All => [.. Pages.All];

    public static TheoryData<string> English => [.. Pages.English];

    [Theory]
    [MemberData(nameof(All))]
    public void Examples_OfEachPage_AreAmongThoseThatCompile(string page) => Assert.Empty(ExamplesOf(page).Except(Compiled));

    [Fact]
    public void Examples_ThatCompile_StandOnAPage() => Assert.Empty(Compiled.Except(Pages.English.SelectMany(ExamplesOf)));

    [Theory]
    [MemberData(nameof(English))]
    public void BothLanguages_HaveTheSameHeadingsTablesAndCommands(string page) =>
        Assert.Equal(Shape(Repository.Read(page)), Shape(Repository.Read(Pages.InChinese(page))));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void FrontPage_IsShort(string page) => Assert.InRange(Repository.Read(page).Count(character => character == '\n'), 1, 150);

    private static IEnumerable<string> ExamplesOf(string page) =>
        Fence().Matches(Repository.Read(page)).Select(match => match.Groups["code"].Value.TrimEnd());

    private static IEnumerable<string> Shape(string text)
    {
        var isCode = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            else if (isCode)
            {
                yield return line;
            }
            else if (line.StartsWith('#'))
            {
                yield return line.Split(' ')[0];
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                yield return Name().Match(line).Value;
            }
        }
    }

    private static string Unindent(string code)
    {
        var lines = code.Trim('\n').TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.Trim()));
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"#region [^\n]*\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Name();
}
