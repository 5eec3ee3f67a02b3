namespace AttachmentSdk.Cli.Commands;

/// <summary>The help of a command in addition to its arguments and options.</summary>
internal sealed class HelpNotes
{
    /// <summary>Gets or sets further information, as paragraphs of one line each.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>Gets or sets command lines as examples, the most common one first.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>Gets or sets the environment variables that the command reads, of <see cref="HelpTables.Variables"/>.</summary>
    public IReadOnlyList<string> Environment { get; init; } = [];

    /// <summary>Gets or sets the exit codes of the command, of <see cref="HelpTables.ExitCodes"/>.</summary>
    public IReadOnlyList<int> ExitCodes { get; init; } = [];
}
