using System.CommandLine.Parsing;
using System.Globalization;

namespace AttachmentSdk.Cli.Completion;

/// <summary>
/// The request of a shell while a command line is typed: <c>[suggest]</c> with the line up to the cursor, or <c>[suggest:POSITION]</c> with
/// the whole line and the cursor's position in it.
/// </summary>
internal static class SuggestDirective
{
    private const string Name = "[suggest";

    /// <returns>
    /// The words after the name of the tool, of which the last one is being typed; <see langword="null"/> if there is no request.
    /// </returns>
    public static IReadOnlyList<string>? Read(IReadOnlyList<string> args)
    {
        if (args is not [var directive, var line] || !directive.StartsWith(Name, StringComparison.Ordinal) || !directive.EndsWith(']'))
        {
            return null;
        }

        var typed = int.TryParse(directive.AsSpan(Name.Length).Trim(":]"), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? line[..Math.Min(position, line.Length)].PadRight(position)
            : line;
        var words = CommandLineParser.SplitCommandLine(typed).Skip(1).ToList();
        if (words.Count == 0 || char.IsWhiteSpace(typed[^1]))
        {
            words.Add("");
        }

        return words;
    }
}
