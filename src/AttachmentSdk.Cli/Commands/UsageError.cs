using System.CommandLine;
using System.CommandLine.Parsing;
using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Writes the errors of a command line, and where to find help.</summary>
internal static class UsageError
{
    public static void Write(ParseResult result, ToolConsole console)
    {
        // A misspelt word causes further errors, which would hide it. A missing value of an option is the cause of a superfluous word.
        var unknown = result.UnmatchedTokens is [var first, ..] ? first : null;
        var messages = result.Errors
            .Where(problem => unknown is null || problem.SymbolResult is OptionResult { Tokens.Count: 0 } || problem.Message.Contains($"'{unknown}'", StringComparison.Ordinal))
            .Select(problem => problem.Message);
        foreach (var message in messages.Distinct())
        {
            console.WriteMessage(Printable.Line(message));
        }

        if (unknown is not null && Suggestion.For(unknown, Candidates(result)) is { } suggestion)
        {
            console.WriteMessage($"Did you mean '{suggestion}'?");
        }

        console.WriteMessage($"Run '{Path(result.CommandResult)} --help' for help.");
    }

    private static IEnumerable<string> Candidates(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command.Subcommands.Select(subcommand => subcommand.Name).Concat(command.Options.Select(option => option.Name));
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : result.Command.Name;
}
