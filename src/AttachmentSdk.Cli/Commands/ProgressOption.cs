using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option that turns the progress display off.</summary>
internal static class ProgressOption
{
    public static Option<bool> Create() => new("--no-progress") { Description = "Show no progress, also on a terminal" };

    public static bool IsOn(ParseResult result, Option<bool> option, ToolConsole console) => console.IsErrorTerminal && !result.GetValue(option);
}
