using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The names of arguments and options in the help.</summary>
internal static class HelpTerm
{
    private const string Required = "[required]";

    public static string Of(Argument argument) => $"<{argument.Name}>";

    /// <summary>Returns a term such as <c>-o, --output &lt;DIR&gt;</c>.</summary>
    public static string Of(Option option)
    {
        // Aliases from other shells, such as /?, work but are not listed.
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
