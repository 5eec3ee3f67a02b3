using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>A command whose help goes on after the options; lists of commands show its description only.</summary>
internal sealed class DocumentedCommand(string name, string description, string details) : Command(name, description)
{
    /// <summary>What its help ends with, such as examples.</summary>
    public string Details { get; } = details;
}
