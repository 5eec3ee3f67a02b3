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
        var examples = Fence().Matches(File.ReadAllText(Path.Combine(Repository(), readme))).Select(match => match.Groups["code"].Value.TrimEnd());
        var compiled = Region().Matches(File.ReadAllText(Path.Combine(Repository(), "tests", "AttachmentSdk.Tests", "Readme", "Snippets.cs")))
            .Select(match => Unindent(match.Groups["code"].Value));
        Assert.Equal(compiled, examples);
    }

    [Fact]
    public void BothLanguages_HaveTheSameHeadingsTablesAndCommands()
    {
        var english = Shape(File.ReadAllText(Path.Combine(Repository(), "README.md")));
        var chinese = Shape(File.ReadAllText(Path.Combine(Repository(), "README.zh-CN.md")));
        Assert.Equal(english, chinese);
    }

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
