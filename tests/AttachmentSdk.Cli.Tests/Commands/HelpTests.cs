using System.CommandLine;
using System.Text.RegularExpressions;
using AttachmentSdk.Cli.Commands;
using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class HelpTests : ToolTest
{
    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("emulator")]
    [InlineData("ekuaibao")]
    [InlineData("ekuaibao list")]
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
    [InlineData("verify")]
    [InlineData("completion")]
    [InlineData("help")]
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
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void Help_OnATerminal_FitsIt(int width) => Assert.All(AllCommands(), command =>
    {
        var lines = new HelpPage(command, width).Lines().ToList();
        var examples = ((DocumentedCommand)command).Notes.Examples;

        Assert.All(lines.Where(line => !examples.Contains(line.Trim()) && !line.StartsWith("  [{", StringComparison.Ordinal)), line => Assert.InRange(Cells.Count(line), 0, width));
        Assert.All(lines, line => Assert.InRange(Cells.Count(line), 0, Math.Max(80, width)));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    });

    [Fact]
    public void Help_OfEveryCommand_SaysWhatAllItsPartsMean() => Assert.All(AllCommands(), command =>
    {
        Assert.NotEmpty(((DocumentedCommand)command).Notes.Examples);
        Assert.All([.. command.Arguments, .. command.Options.Where(option => option.Name is not ("--help" or "--version")), command], (Symbol symbol) => Assert.False(string.IsNullOrEmpty(symbol.Description)));
        Assert.All(command.Options.Where(HelpTerm.TakesValue), option => Assert.False(string.IsNullOrEmpty(option.HelpName)));
    });

    [Fact]
    public void Help_OfEveryCommand_HasExamplesThatParse()
    {
        var tool = AllCommands()[0];
        var examples = AllCommands().SelectMany(command => ((DocumentedCommand)command).Notes.Examples).Where(example => example.StartsWith("attachments ", StringComparison.Ordinal));

        // What follows is for the shell.
        Assert.All(examples.Select(example => Regex.Split(example, " (\\||#|>>|<) ")[0]), example => Assert.Empty(tool.Parse(example.Replace("'", "", StringComparison.Ordinal)).Errors));
    }

    [Fact]
    public async Task Version_Always_IsThatOfTheTool()
    {
        var run = await RunAsync("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", run.Output);
    }

    private List<Command> AllCommands()
    {
        using var writer = NewWriter();
        var tool = ToolCommand.Create(Console(writer, writer), ["demo", "emulator", "ekuaibao", "kdocs", "login", "key", "verify", "completion", "help"]);
        return [tool, .. tool.Subcommands.SelectMany(command => command.Subcommands.Prepend(command))];
    }
}
