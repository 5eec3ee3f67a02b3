using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>How the help names arguments and options.</summary>
internal static class HelpTerm
{
    private const string Required = "[required]";

    public static string Of(Argument argument) => $"<{argument.Name}>";

    /// <summary>Such as <c>-o, --output &lt;DIR&gt;</c>.</summary>
    public static string Of(Option option)
    {
        // Names for other shells' habits, such as /?, work but need no place here.
        var names = option.Aliases.Where(alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name);
        return string.Join(", ", names) + (TakesValue(option) ? $" <{option.HelpName}>" : "");
    }

    public static string UsageOf(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? Of(argument) + "..." : Of(argument);
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    public static string MeaningOf(Option option) =>
        option.Description
        + (option.Required ? $" {Required}" : "")
        + (TakesValue(option) && option.HasDefaultValue ? $" [default: {option.GetDefaultValue()}]" : "");

    public static bool TakesValue(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);
}
