using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Readme;

public class OptionTableTests
{
    [Theory]
    [InlineData("README.md", typeof(EkuaibaoClientOptions), "`EkuaibaoClientOptions`")]
    [InlineData("README.md", typeof(KDocsClientOptions), "`EkuaibaoClientOptions`")]
    [InlineData("README.md", typeof(DownloadOptions), "`DownloadOptions`")]
    [InlineData("README.md", typeof(EmulatorOptions), "`EmulatorOptions`")]
    [InlineData("README.zh-CN.md", typeof(EkuaibaoClientOptions), "`EkuaibaoClientOptions`")]
    [InlineData("README.zh-CN.md", typeof(KDocsClientOptions), "`EkuaibaoClientOptions`")]
    [InlineData("README.zh-CN.md", typeof(DownloadOptions), "`DownloadOptions`")]
    [InlineData("README.zh-CN.md", typeof(EmulatorOptions), "`EmulatorOptions`")]
    public void Table_OfOptions_HasEachOption(string readme, Type options, string title)
    {
        var names = options.GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => $"`{property.Name}`");
        var cells = string.Concat(TableUnder(title, Repository.Read(readme)).Select(row => row.Split('|')[1]));

        Assert.All(names, name => Assert.Contains(name, cells, StringComparison.Ordinal));
    }

    private static IEnumerable<string> TableUnder(string title, string text) =>
        text[text.IndexOf($"\n{title}", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'));
}
