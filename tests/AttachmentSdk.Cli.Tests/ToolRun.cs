namespace AttachmentSdk.Cli.Tests;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Everything that a user would see, for a snapshot.</summary>
    public string Transcript => $"exit code {ExitCode}\n--- stdout\n{Output}--- stderr\n{Error}";
}
