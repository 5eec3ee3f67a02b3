using System.CommandLine;
using System.CommandLine.Completions;
using AttachmentSdk.Cli.Commands;

namespace AttachmentSdk.Cli.Completion;

/// <summary>
/// Finds the completions of a word. <see cref="ParseResult.GetCompletions"/> is not used, because it offers texts that only contain the
/// word, values for options without values, and fails at <c>--option=</c>.
/// </summary>
internal static class Completer
{
    /// <param name="tool">The tool, with the commands that the words name.</param>
    /// <param name="words">The words after the tool's name; the last one is to be completed.</param>
    /// <returns>The completions; none if any text is allowed, such as the name of a file.</returns>
    public static IEnumerable<string> Complete(Command tool, IReadOnlyList<string> words)
    {
        var typed = words[^1];
        var before = words.SkipLast(1).ToList();
        return Candidates(tool, before, typed).Where(candidate => candidate.StartsWith(typed, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Candidates(Command tool, List<string> before, string typed)
    {
        var command = CommandAt(tool, before);
        if (before is [HelpCommand.Name, ..])
        {
            return command.Subcommands.Select(subcommand => subcommand.Name);
        }

        if (before is [.., var last] && ValueOption(command, last) is { } option)
        {
            return ValuesOf(option);
        }

        if (typed.Split('=') is [var name, _] && ValueOption(command, name) is { } assigned)
        {
            return ValuesOf(assigned).Select(value => $"{name}={value}");
        }

        // An option can be repeated only if it takes several values.
        var options = command.Options.Concat(tool.Options.Where(inherited => inherited.Recursive)).Distinct()
            .Where(candidate => candidate.Arity.MaximumNumberOfValues > 1 || !before.Contains(candidate.Name))
            .Select(candidate => candidate.Name);
        var others = command.Subcommands.Select(subcommand => subcommand.Name).Concat(command.Arguments.SelectMany(ValuesOf));
        var hasOthers = command.Subcommands.Count + command.Arguments.Count > 0;
        return typed.StartsWith('-') || !hasOthers ? options : others;
    }

    private static Command CommandAt(Command tool, List<string> before)
    {
        var command = tool;
        foreach (var word in before.SkipWhile(word => word == HelpCommand.Name))
        {
            command = command.Subcommands.FirstOrDefault(subcommand => subcommand.Name == word) ?? command;
        }

        return command;
    }

    private static Option? ValueOption(Command command, string word) => command.Options.FirstOrDefault(option =>
        (option.Name == word || option.Aliases.Contains(word)) && HelpTerm.TakesValue(option));

    private static IEnumerable<string> ValuesOf(Symbol symbol) => symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label);
}
