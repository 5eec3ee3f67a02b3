using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class KeyDecodeCommandTests : ToolTest
{
    private const string Key = """DP:{"fileId":"189010","fileName":"发票 1.jpg","fileSize":3003,"fileType":"jpg","spaceId":"23"}""";

    [Fact]
    public async Task Decode_Key_PrintsItsFields() => await Verify((await RunAsync("key", "decode", Key)).Transcript);

    [Fact]
    public async Task Decode_EscapedOrQuoted_IsTheSame()
    {
        var expected = (await RunAsync("key", "decode", Key)).Output;
        var escaped = Key.Replace("\"", "\\\"", StringComparison.Ordinal);

        Assert.Equal(expected, (await RunAsync("key", "decode", escaped)).Output);
        Assert.Equal(expected, (await RunAsync("key", "decode", $"\"{escaped}\"")).Output);
        Input = $"  {escaped}\n";
        Assert.Equal(expected, (await RunAsync("key", "decode", "-")).Output);
    }

    [Fact]
    public async Task Decode_FileNameWithQuote_IsReadAsItStands()
    {
        var run = await RunAsync("key", "decode", """DP:{"fileName":"a\"b.txt"}""");

        Assert.Equal("a\"b.txt", (string?)JObject.Parse(run.Output)["fileName"]);
    }

    [Fact]
    public async Task Decode_FileNameThatSteersTheTerminal_IsEscaped()
    {
        var run = await RunAsync("key", "decode", "DP:{\"fileName\":\"a\u009b31m\u202efdp.exe\"}");

        Assert.Contains(@"""fileName"": ""a\u009b31m\u202efdp.exe""", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decode_EndlessInput_IsRefused()
    {
        InputStream = new EndlessStream();

        Assert.Equal(new ToolRun(2, "", "Standard input has more than 1048576 characters, so it is no key.\n"), await RunAsync("key", "decode", "-"));
    }

    [Theory]
    [InlineData("openapi-a.pdf", "A DingTalk-drive key begins with 'DP:'.\n")]
    [InlineData("DP:[]", "After 'DP:' a DingTalk-drive key holds a JSON object.\n")]
    [InlineData("DP:{\"fileId\":\"1", "After 'DP:' a DingTalk-drive key holds a JSON object; this one is cut short or damaged at column 16.\n")]
    public async Task Decode_Malformed_SaysWhy(string key, string message) => Assert.Equal(new ToolRun(2, "", message), await RunAsync("key", "decode", key));
}
