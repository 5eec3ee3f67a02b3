namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class HelpTests : ToolTest
{
    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("emulator")]
    [InlineData("ekuaibao")]
    [InlineData("ekuaibao urls")]
    [InlineData("ekuaibao download")]
    [InlineData("kdocs")]
    [InlineData("kdocs urls")]
    [InlineData("kdocs download")]
    [InlineData("key")]
    [InlineData("key decode")]
    public async Task Help_OfCommand_IsAsReviewed(string command)
    {
        var run = await RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verify(run.Output).UseTextForParameters(command.Length == 0 ? "attachments" : command.Replace(' ', '-'));
    }

    [Fact]
    public async Task Version_Always_IsThatOfTheTool()
    {
        var run = await RunAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
    }
}
