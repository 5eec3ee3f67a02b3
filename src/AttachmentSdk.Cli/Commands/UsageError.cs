using System.CommandLine;
using System.CommandLine.Parsing;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Writes the errors of a command line, and where to find help.</summary>
internal static class UsageError
{
    public static void Write(ParseResult result, ToolConsole console)
    {
        // A misspelt word causes further errors, which would hide it. A missing value of an option is the cause of a superfluous word.
        var values = result.Errors.Select(problem => problem.SymbolResult).OfType<SymbolResult>().Distinct().Select(OptionLikeValues.Find).OfType<(string Value, string Message, bool IsUnknown)>().ToList();
        var unknown = values.Count > 0 ? values.Where(found => found.IsUnknown).Select(found => found.Value).FirstOrDefault() : result.UnmatchedTokens is [var first, ..] ? first : null;
        var messages = values.Count > 0 ? values.Select(found => found.Message) : result.Errors
            .Where(problem => unknown is null || problem.SymbolResult is OptionResult { Tokens.Count: 0 } || problem.Message.Contains($"'{unknown}'", StringComparison.Ordinal))
            .Select(problem => problem.Message);
        foreach (var message in messages.Distinct())
        {
            console.WriteMessage(Printable.Line(message));
        }

        if (unknown is not null && Suggestion.For(Normalized(unknown), Candidates(result)) is { } suggestion)
        {
            console.WriteMessage($"Did you mean '{suggestion}'?");
        }

        console.WriteMessage($"Run '{Path(result.CommandResult)} --help' for help.");
    }

    // Without a value, and with the hyphens that a word processor replaced.
    private static string Normalized(string word) => word[0] is '–' or '—' ? $"--{word[1..].Split('=')[0]}" : word.Split('=')[0];

    private static IEnumerable<string> Candidates(ParseResult result)
    {
        var command = result.CommandResult.Command;
        return command.Subcommands.Select(subcommand => subcommand.Name).Concat(command.Options.Select(option => option.Name));
    }

    private static string Path(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{Path(parent)} {result.Command.Name}" : result.Command.Name;
}
