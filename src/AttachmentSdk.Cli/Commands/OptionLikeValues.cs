using System.CommandLine;
using System.CommandLine.Parsing;

namespace AttachmentSdk.Cli.Commands;

/// <summary>
/// Refuses values that are misspelt options, or options that stand where a value is missing. The parser takes either for a value, and an
/// option of several values would send it to the vendor. An id may begin with one hyphen.
/// </summary>
internal static class OptionLikeValues
{
    private const string DoubleDash = "--";

    /// <summary>Adds the check to the options and arguments of a command and its subcommands.</summary>
    /// <param name="command">The command.</param>
    /// <param name="words">The command line. What follows a double dash is an argument, whatever it looks like.</param>
    public static void Refuse(Command command, IReadOnlyList<string> words)
    {
        foreach (var option in command.Options.Where(HelpTerm.TakesValue))
        {
            option.Validators.Add(AddErrors);
        }

        var isPlain = words.SkipWhile(word => word != DoubleDash).ToHashSet(StringComparer.Ordinal);
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result =>
            {
                if (!result.Tokens.Any(token => isPlain.Contains(token.Value)))
                {
                    AddErrors(result);
                }
            });
        }

        foreach (var subcommand in command.Subcommands)
        {
            Refuse(subcommand, words);
        }
    }

    /// <summary>Finds the first such value of an option or argument.</summary>
    /// <returns>The value and the message, and whether the value is an unknown option; <see langword="null"/> if there is none.</returns>
    public static (string Value, string Message, bool IsUnknown)? Find(SymbolResult result)
    {
        foreach (var value in result.Tokens.Select(token => token.Value))
        {
            if (result is OptionResult option && IsOption(value.Split('=')[0], result))
            {
                return (value, $"Required argument missing for option: '{option.IdentifierToken?.Value ?? option.Option.Name}'.", false);
            }

            // Word processors replace two hyphens by a dash.
            if (value.StartsWith(DoubleDash, StringComparison.Ordinal) || value.StartsWith('–') || value.StartsWith('—'))
            {
                return (value, $"Unrecognized command or argument '{value}'.", true);
            }
        }

        return null;
    }

    private static void AddErrors(SymbolResult result)
    {
        if (Find(result) is { } found)
        {
            result.AddError(found.Message);
        }
    }

    private static bool IsOption(string word, SymbolResult result)
    {
        for (var parent = result.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is CommandResult { Command: var command } && command.Options.Any(option => (option.Recursive || parent == result.Parent) && (option.Name == word || option.Aliases.Contains(word))))
            {
                return true;
            }
        }

        return false;
    }
}
