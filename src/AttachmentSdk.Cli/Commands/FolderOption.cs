using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for the target folder.</summary>
internal static class FolderOption
{
    public static Option<string> Create() => new("--output", "-o") { Description = "The folder for the files; created if it does not exist", HelpName = "DIR" };

    /// <exception cref="ToolException">
    /// The path is empty, as if a shell variable is not set; the files would be written to the current folder.
    /// </exception>
    public static string Read(ParseResult result, Option<string> option, ToolConsole console) =>
        result.GetRequiredValue(option) is { Length: > 0 } folder ? console.FullPath(folder) : throw ToolException.Usage("-o needs a folder; it is empty.");
}
