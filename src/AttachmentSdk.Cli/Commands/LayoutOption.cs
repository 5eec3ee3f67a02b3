using System.CommandLine;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for how files are spread over folders.</summary>
/// <param name="choices">What a layout may name, and the defaults, for the help.</param>
internal sealed class LayoutOption(string choices)
{
    private const string Name = "name";

    public Option<string?> Option { get; } = new("--layout")
    {
        Description = $"Where in the folder a file goes, such as {choices}",
        HelpName = "TEMPLATE",
    };

    /// <exception cref="ToolException">It is no layout, or it names what items of this shape do not have.</exception>
    public FileLayout? Read(ParseResult result, ReferenceShape shape)
    {
        if (result.GetValue(Option) is not { } template)
        {
            return null;
        }

        var layout = Parse(template);
        return layout.Placeholders.Except(shape.Placeholders).ToList() is [var unknown, ..]
            ? throw ToolException.Usage($"--layout: there is no {{{unknown}}} here; there are {string.Join(", ", shape.Placeholders.Append(Name).Select(name => $"{{{name}}}"))}.")
            : layout;
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
