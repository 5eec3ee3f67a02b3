using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Tests.Output;

public sealed class WordWrapTests : ToolTest
{
    [Theory]
    [InlineData("one two three", 20, "one two three")]
    [InlineData("one two three", 13, "one two three")]
    [InlineData("one two three", 12, "one two|three")]
    [InlineData("one two three", 3, "one|two|three")]
    [InlineData("one https://example.com/long two", 8, "one|https://example.com/long|two")]
    [InlineData("发票 发票 发票", 9, "发票 发票|发票")]
    [InlineData("  an example stays whole", 8, "  an example stays whole")]
    [InlineData("one two three", null, "one two three")]
    [InlineData("", 8, "")]
    public void Lines_OfAWidth_BreakBetweenWords(string text, int? width, string lines) => Assert.Equal(lines.Split('|'), WordWrap.Lines(text, width));

    [Fact]
    public async Task Run_LongMessageOnATerminal_IsBrokenBetweenWords()
    {
        const int Width = 60;
        Variables["EKUAIBAO_ACCESS_TOKEN"] = "token-of-the-test";
        string[] args = ["ekuaibao", "urls", "--from", "x", "--base-url", "http://example.com"];
        using var error = NewWriter();

        Assert.Equal(2, await AttachmentsTool.RunAsync(args, Console(error, error, Width)));

        var lines = error.ToString().TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 1);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, Width));
        Assert.Equal((await RunAsync(args)).Error, string.Join(' ', lines) + "\n");
    }
}
