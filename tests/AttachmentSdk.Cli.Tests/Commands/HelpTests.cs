using AttachmentSdk.Cli.Output;

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
    [InlineData("ekuaibao upload")]
    [InlineData("ekuaibao location")]
    [InlineData("kdocs")]
    [InlineData("kdocs urls")]
    [InlineData("kdocs download")]
    [InlineData("kdocs document")]
    [InlineData("login")]
    [InlineData("login kdocs")]
    [InlineData("key")]
    [InlineData("key decode")]
    public async Task Help_OfCommand_IsAsReviewed(string command)
    {
        var run = await RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verify(run.Output).UseTextForParameters(command.Length == 0 ? "attachments" : command.Replace(' ', '-'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ekuaibao")]
    [InlineData("key")]
    public async Task Run_GroupWithoutCommand_PrintsItsHelpAsWrongUsage(string command)
    {
        var args = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var help = await RunAsync([.. args, "--help"]);

        Assert.Equal(new ToolRun(2, "", help.Output), await RunAsync(args));
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("emulator")]
    [InlineData("ekuaibao urls")]
    [InlineData("ekuaibao download")]
    [InlineData("ekuaibao upload")]
    [InlineData("ekuaibao location")]
    [InlineData("kdocs urls")]
    [InlineData("kdocs download")]
    [InlineData("kdocs document")]
    [InlineData("login kdocs")]
    [InlineData("key decode")]
    public async Task Help_NarrowTerminal_FitsIt(string command)
    {
        const int Width = 80;
        using var output = NewWriter();

        await AttachmentsTool.RunAsync([.. command.Split(' '), "--help"], Console(output, output, Width));

        Assert.All(output.ToString().Split('\n'), line => Assert.InRange(Cells.Count(line.TrimEnd()), 0, Width));
    }

    [Fact]
    public async Task Version_Always_IsThatOfTheTool()
    {
        var run = await RunAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
    }
}
