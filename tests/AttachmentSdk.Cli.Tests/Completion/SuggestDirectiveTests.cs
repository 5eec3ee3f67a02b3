using AttachmentSdk.Cli.Completion;

namespace AttachmentSdk.Cli.Tests.Completion;

public sealed class SuggestDirectiveTests : ToolTest
{
    [Theory]
    [InlineData("[suggest]", "attachments", "")]
    [InlineData("[suggest]", "attachments ", "")]
    [InlineData("[suggest]", "attachments ekua", "ekua")]
    [InlineData("[suggest]", "attachments ekuaibao ", "ekuaibao|")]
    [InlineData("[suggest]", "attachments ekuaibao download --from \"my list\" -", "ekuaibao|download|--from|my list|-")]
    [InlineData("[suggest:14]", "attachments kdocs download", "kd")]
    [InlineData("[suggest:18]", "attachments kdocs", "kdocs|")]
    [InlineData("[suggest:99999999999]", "attachments kdocs", "kdocs")]
    public void Read_Line_GivesTheWordsUpToTheCursor(string directive, string line, string words) =>
        Assert.Equal(words.Split('|'), SuggestDirective.Read([directive, line]));

    [Theory]
    [InlineData("demo")]
    [InlineData("demo", "--help")]
    [InlineData("[suggest]")]
    [InlineData("[suggest", "attachments ")]
    [InlineData("ekuaibao", "[suggest]")]
    public void Read_AnythingElse_IsNone(params string[] args) => Assert.Null(SuggestDirective.Read(args));

    [Fact]
    public async Task Run_Directive_PrintsALineForEachCandidate() =>
        Assert.Equal(new ToolRun(0, "ekuaibao\nemulator\n", ""), await RunAsync("[suggest]", "attachments e"));
}
