namespace NightlyArchive;

/// <summary>The section <c>Archive</c> of the configuration. Relative paths are relative to the working folder.</summary>
internal sealed class ArchiveOptions
{
    /// <summary>When a night's run begins, local time. Default: 02:00.</summary>
    public TimeOnly At { get; set; } = new(2, 0);

    /// <summary>The folder with the lists of codes. Default: <c>inbox</c>.</summary>
    public string Inbox { get; set; } = "inbox";

    /// <summary>Where the files go, a folder for each form. Default: <c>archive</c>.</summary>
    public string Folder { get; set; } = "archive";

    /// <summary>What is archived already. Default: <c>archive-state.json</c>.</summary>
    public string StateFile { get; set; } = "archive-state.json";
}
