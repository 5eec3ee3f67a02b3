using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The values of an option that takes several codes or ids, which hold no blank and no separator.</summary>
internal static class IdValues
{
    private static readonly char[] Separators = [',', ';', '，', '；', '、', '|'];

    /// <returns>The values without blanks around them, each once.</returns>
    /// <exception cref="ToolException">A value is empty, or it is a list.</exception>
    public static IEnumerable<string> Read(ParseResult result, Option<string[]> option) =>
        [.. (result.GetValue(option) ?? []).Select(value => Check(value.Trim(), option.Name)).Distinct(StringComparer.Ordinal)];

    private static string Check(string value, string name)
    {
        var parts = value.Split([.. Separators, .. value.Where(char.IsWhiteSpace)], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (value.StartsWith('@'))
        {
            throw ToolException.Usage($"{name} '{value}' looks like the name of a file, which this option does not read. Put the values themselves there, with blanks between them.");
        }

        return parts.Length == 1 && parts[0] == value ? value
            : parts.Length == 0 ? throw ToolException.Usage($"{name} is empty.")
            : throw ToolException.Usage($"{name} '{value}' is a list. Put blanks between its items, as in {name} {string.Join(' ', parts)}, or repeat the option.");
    }
}
