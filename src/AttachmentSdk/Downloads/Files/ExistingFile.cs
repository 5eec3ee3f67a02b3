namespace AttachmentSdk.Downloads.Files;

/// <summary>A file in the target folder that is the result of a download.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Checksums">The checksums of the bytes.</param>
internal sealed record ExistingFile(string Path, long Length, FileChecksums Checksums)
{
    public DownloadResult<TReference> ToResult<TReference>(TReference reference, int attempts = 0) =>
        new(reference, DownloadStatus.Skipped, Path, Length, attempts, checksums: Checksums);
}
