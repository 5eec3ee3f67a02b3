namespace AttachmentSdk.Cli.Commands;

/// <summary>What the help of a command says beyond its arguments and options.</summary>
internal sealed class HelpNotes
{
    /// <summary>What else there is to know, as paragraphs of one line each.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Command lines that work, the most common one first.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>The environment variables that the command reads, of <see cref="HelpTables.Variables"/>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>How the command can end, of <see cref="HelpTables.ExitCodes"/>.</summary>
    public IReadOnlyList<int> ExitCodes { get; init; } = [];
}
