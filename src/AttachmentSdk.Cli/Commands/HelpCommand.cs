using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary><c>attachments help</c></summary>
internal static class HelpCommand
{
    public const string Name = "help";
    public const string Description = "Shows the help of a command";

    public static Command Create(ToolConsole console)
    {
        var path = new Argument<string[]>("COMMAND") { Description = "The words that name the command; none for the tool as a whole", Arity = ArgumentArity.ZeroOrMore };
        var command = new DocumentedCommand(Name, Description, new()
        {
            Text = ["The option --help after a command shows the same."],
            Examples = ["attachments help ekuaibao download", "attachments help"],
            ExitCodes = [ExitCodes.Success, ExitCodes.Usage],
        })
        {
            path,
        };
        command.SetAction((result, cancellationToken) => ShowAsync(result.GetValue(path) ?? [], console, cancellationToken));
        return command;
    }

    private static async Task<int> ShowAsync(IReadOnlyList<string> words, ToolConsole console, CancellationToken cancellationToken)
    {
        var tool = ToolCommand.Create(console, words);
        var result = tool.Parse(words);
        if (result.UnmatchedTokens.Count > 0)
        {
            UsageError.Write(result, console);
            return ExitCodes.Usage;
        }

        return await tool.Parse([.. words, "--help"]).InvokeAsync(new InvocationConfiguration { Output = console.Output }, cancellationToken);
    }
}
