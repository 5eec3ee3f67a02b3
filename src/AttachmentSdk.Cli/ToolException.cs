namespace AttachmentSdk.Cli;

/// <summary>Ends a command with a message for its user and an exit code.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static ToolException Usage(string message) => new(ExitCodes.Usage, message);

    public static ToolException Destination(string message) => new(ExitCodes.Destination, message);
}
