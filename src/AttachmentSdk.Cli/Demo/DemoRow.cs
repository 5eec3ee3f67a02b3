using AttachmentSdk.Downloads;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Demo;

/// <summary>The outcome of one of the emulator's files.</summary>
internal sealed record DemoRow(EmulatedFile File, DownloadStatus Status, string? Path, long Bytes, string? Error, bool IsVerified)
{
    public string Name => Path is null ? File.FileName : System.IO.Path.GetFileName(Path);

    public bool IsThere => Status is DownloadStatus.Downloaded or DownloadStatus.Skipped;
}
