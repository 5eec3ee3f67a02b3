using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Tests.Readme;

public partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Examples_AreThoseThatCompile(string readme)
    {
        Assert.Equal(Compiled(), ExamplesOf(readme));
    }

    [Theory]
    [InlineData("docs/errors.md")]
    [InlineData("docs/errors.zh-CN.md")]
    public void Examples_OfOtherPages_AreAmongThoseThatCompile(string page)
    {
        var examples = ExamplesOf(page).ToList();
        Assert.NotEmpty(examples);
        Assert.Empty(examples.Except(Compiled()));
    }

    [Theory]
    [InlineData("README.md", "README.zh-CN.md")]
    [InlineData("docs/errors.md", "docs/errors.zh-CN.md")]
    public void BothLanguages_HaveTheSameHeadingsTablesAndCommands(string english, string chinese) =>
        Assert.Equal(Shape(File.ReadAllText(Path.Combine(Repository(), english))), Shape(File.ReadAllText(Path.Combine(Repository(), chinese))));

    private static IEnumerable<string> ExamplesOf(string page) =>
        Fence().Matches(File.ReadAllText(Path.Combine(Repository(), page))).Select(match => match.Groups["code"].Value.TrimEnd());

    private static IEnumerable<string> Compiled() =>
        Region().Matches(File.ReadAllText(Path.Combine(Repository(), "tests", "AttachmentSdk.Tests", "Readme", "Snippets.cs"))).Select(match => Unindent(match.Groups["code"].Value));

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

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    [GeneratedRegex("```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"#region [^\n]*\n(?<code>.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Name();
}
