using System.Reflection;
using System.Runtime.CompilerServices;

namespace AttachmentSdk.Cli.Tests;

public class ExitCodesTests
{
    [Theory]
    [InlineData("errors.md")]
    [InlineData("errors.zh-CN.md")]
    public void ExitCodes_Each_StandsInThePageOfErrors(string page)
    {
        var text = File.ReadAllText(Path.Combine(Documents(), page));
        var codes = typeof(ExitCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetValue(null)!).ToList();
        Assert.Equal(6, codes.Count);
        Assert.All(codes, code => Assert.Contains($"\n| `{code}` | ", text, StringComparison.Ordinal));
    }

    private static string Documents([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "docs"));
}
