using System.CommandLine;
using System.CommandLine.Parsing;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for the layout of files in folders.</summary>
/// <param name="choices">The names that a layout can use, and the defaults, for the help.</param>
internal sealed class LayoutOption(string choices)
{
    private const string Name = "name";

    public Option<string?> Option { get; } = new("--layout")
    {
        Description = $"Where in the folder a file goes, such as {choices}",
        HelpName = "TEMPLATE",
    };

    /// <exception cref="ToolException">The layout is not valid, or it uses names that items of this kind do not have.</exception>
    public FileLayout? Read(ParseResult result, ReferenceShape shape)
    {
        if (result.GetValue(Option) is not { } template)
        {
            return null;
        }

        // An item of the command line has no place, and a line of a file may have none.
        var layout = Parse(template);
        Require(
            layout,
            IsGiven(result, "--from") || IsGiven(result, "--id") || IsGiven(result, "--pic") ? [] : shape.Placeholders,
            IsGiven(result, "--from") ? shape.Placeholders : []);
        return layout;
    }

    /// <summary>Rejects a layout that uses names that are not there.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="placeholders">The names that are there, beside those that every item has.</param>
    /// <param name="possible">The names that may be there, which the items decide later.</param>
    /// <exception cref="ToolException">The layout uses such a name.</exception>
    public static void Require(FileLayout layout, IReadOnlyList<string> placeholders, IReadOnlyList<string> possible)
    {
        var known = placeholders.Concat(FileLayout.CommonPlaceholders).ToList();
        if (layout.Placeholders.Except(known).Except(possible).ToList() is [var unknown, ..])
        {
            var others = possible.Count > 0 ? $", and {List(possible)} if the items have them" : "";
            throw ToolException.Usage($"--layout: there is no {{{unknown}}} here; there are {List(known.Append(Name))}{others}.");
        }
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{{{name}}}"));

    private static bool IsGiven(ParseResult result, string option) => result.CommandResult.Children.OfType<OptionResult>().Any(given => given.Option.Name == option && !given.Implicit);

    private static FileLayout Parse(string template)
    {
        try
        {
            return FileLayout.Parse(template);
        }
        catch (FormatException exception)
        {
            throw ToolException.Usage($"--layout: {exception.Message}");
        }
    }
}
