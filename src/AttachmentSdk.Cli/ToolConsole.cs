using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli;

/// <summary>All that the tool touches of the process around it, so that it can run inside another one.</summary>
internal sealed class ToolConsole
{
    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream Input { get; init; }

    /// <summary>Looks up an environment variable.</summary>
    public required Func<string, string?> GetVariable { get; init; }

    /// <summary>Where relative paths start.</summary>
    public required string CurrentDirectory { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether somebody can be asked.</summary>
    public bool IsInputTerminal { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; <see langword="null"/> when there is none.</summary>
    public int? Width { get; init; }

    /// <summary>Where the credentials of this run came from, for whom they are refused.</summary>
    public string? CredentialSource { get; set; }

    /// <summary>A variable's value; an empty one counts as not set.</summary>
    public string? Variable(string name) => GetVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Writes a message to standard error, broken between words on a terminal.</summary>
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
            return Path.GetFullPath(path, CurrentDirectory);
        }
        catch (ArgumentException)
        {
            throw ToolException.Usage("A path is empty or holds a character that no path can have.");
        }
    }
}
