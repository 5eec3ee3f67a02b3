using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for the folder that files go to.</summary>
internal static class FolderOption
{
    public static Option<string> Create() => new("--output", "-o") { Description = "The folder that files go to; made if need be", HelpName = "DIR" };

    /// <exception cref="ToolException">It is empty, as when a shell variable is not set; the files would go to the current folder.</exception>
    public static string Read(ParseResult result, Option<string> option, ToolConsole console) =>
        result.GetRequiredValue(option) is { Length: > 0 } folder ? console.FullPath(folder) : throw ToolException.Usage("-o needs a folder; it is empty.");
}
