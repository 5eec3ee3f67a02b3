using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli;

/// <summary>The parts of the process that the tool uses, so that it can run inside another process.</summary>
internal sealed class ToolConsole
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream Input { get; init; }

    /// <summary>Gets or sets the function that returns the value of an environment variable.</summary>
    public required Func<string, string?> GetVariable { get; init; }

    /// <summary>Gets or sets the folder that relative paths start from; <see langword="null"/> if it was deleted.</summary>
    public required string? CurrentDirectory { get; init; }

    /// <summary>Gets or sets the file that standard input is redirected from; <see langword="null"/> if there is none.</summary>
    public FileIdentity? InputFile { get; init; }

    /// <summary>Gets or sets the file that standard output is redirected to; <see langword="null"/> if there is none.</summary>
    public FileIdentity? OutputFile { get; init; }

    /// <summary>Gets or sets the function that returns why standard output could not be written to.</summary>
    public Func<string?> FindOutputFailure { get; init; } = () => null;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets or sets a value indicating whether a user can be asked.</summary>
    public bool IsInputTerminal { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Gets or sets the function that returns the width of the terminal in columns, which a user may change.</summary>
    public Func<int?> MeasureWidth { get; init; } = () => null;

    /// <summary>Gets the width of the terminal now; <see langword="null"/> if there is none.</summary>
    public int? Width => MeasureWidth();

    /// <summary>Gets or sets the source of the credentials, for the message if they are refused.</summary>
    public string? CredentialSource { get; set; }

    /// <summary>Gets or sets the address of the vendor's API and where it comes from, for messages; <see langword="null"/> if there is none yet.</summary>
    public string? ApiSource { get; set; }

    /// <summary>Gets or sets a value indicating whether the vendor's API could not be reached.</summary>
    public bool IsApiUnreachable { get; set; }

    /// <summary>Returns a variable's value; an empty one counts as not set.</summary>
    public string? Variable(string name) => GetVariable(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Writes a message to standard error, wrapped between words on a terminal.</summary>
    public void WriteMessage(string message)
    {
        foreach (var line in WordWrap.Lines(message, IsErrorTerminal ? Width : null))
        {
            Error.WriteLine(line);
        }
    }

    public string FullPath(string path)
    {
        try
        {
            return CurrentDirectory is { } folder ? Path.GetFullPath(path, folder)
                : Path.IsPathFullyQualified(path) ? Path.GetFullPath(path)
                : throw ToolException.Usage("The current folder does not exist any more. Change to another folder, or give absolute paths.");
        }
        catch (ArgumentException)
        {
            throw ToolException.Usage("A path is empty or holds a character that no path can have.");
        }
    }
}
