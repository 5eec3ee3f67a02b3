using System.CommandLine;
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

        var layout = Parse(template);
        Require(layout, shape.Placeholders);
        return layout;
    }

    /// <summary>Rejects a layout that uses names that are not there.</summary>
    /// <exception cref="ToolException">The layout uses such a name.</exception>
    public static void Require(FileLayout layout, IReadOnlyList<string> placeholders)
    {
        var known = placeholders.Concat(FileLayout.CommonPlaceholders).ToList();
        if (layout.Placeholders.Except(known).ToList() is [var unknown, ..])
        {
            throw ToolException.Usage($"--layout: there is no {{{unknown}}} here; there are {string.Join(", ", known.Append(Name).Select(name => $"{{{name}}}"))}.");
        }
    }

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
