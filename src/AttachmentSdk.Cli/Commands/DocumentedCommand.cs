using System.CommandLine;

namespace AttachmentSdk.Cli.Commands;

/// <summary>A command whose help continues after the options; lists of commands show its description only.</summary>
internal sealed class DocumentedCommand(string name, string description, HelpNotes notes) : Command(name, description)
{
    public HelpNotes Notes { get; } = notes;
}
