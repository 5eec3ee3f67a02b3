using System.Runtime.CompilerServices;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads;

/// <summary>Compares a folder with its manifest: the list of the files that were downloaded to it.</summary>
public static class DownloadManifest
{
    /// <summary>Reads each file that the manifest lists and compares its length and its checksums.</summary>
    /// <param name="folder">The target folder of earlier downloads.</param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    /// <returns>One result for each attachment, in the order of the manifest. Files that it does not list are not reported.</returns>
    /// <exception cref="DestinationException">The folder has no manifest, or it cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static IAsyncEnumerable<VerifiedFile> VerifyAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return VerifyAllAsync(Path.GetFullPath(folder), cancellationToken);
    }

    private static async IAsyncEnumerable<VerifiedFile> VerifyAllAsync(string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var manifest = new Manifest(new StateFolder(folder).FullPath);
        manifest.Refresh();
        if (!manifest.Exists)
        {
            throw new DestinationException(Directory.Exists(folder) ? $"'{folder}' has no manifest of downloads." : $"There is no folder '{folder}'.");
        }

        foreach (var entry in manifest.ReadAll())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await Task.Run(() => Verify(folder, entry), cancellationToken).ConfigureAwait(false);
        }
    }

    private static VerifiedFile Verify(string folder, ManifestEntry entry)
    {
        var path = Path.Combine(folder, entry.Path);
        return new VerifiedFile(path, StatusOf(path, entry), entry.Length, entry.Checksums, entry.Time);
    }

    private static VerificationStatus StatusOf(string path, ManifestEntry entry)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return VerificationStatus.Missing;
            }

            // Any value selects the kind of checksum to compute.
            var kinds = new RemoteObject { Md5 = entry.Checksums.Md5 is null ? null : [], Sha1 = entry.Checksums.Sha1 };
            return RegularFile.Has(file, entry.Length) && ContentHash.Of(path, kinds) == entry.Checksums ? VerificationStatus.Intact : VerificationStatus.Changed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return VerificationStatus.Unreadable;
        }
    }
}

/// <summary>The outcome of the verification of one file.</summary>
public enum VerificationStatus
{
    /// <summary>The file has the length and the checksums of the download.</summary>
    Intact,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file has another length or another checksum.</summary>
    Changed,

    /// <summary>The file cannot be read.</summary>
    Unreadable,
}

/// <summary>A file that a manifest lists.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Status">The outcome.</param>
/// <param name="Length">The length of the download in bytes.</param>
/// <param name="Checksums">The checksums of the download.</param>
/// <param name="CompletedAt">The time at which the download was complete.</param>
public sealed record VerifiedFile(string Path, VerificationStatus Status, long Length, FileChecksums Checksums, DateTimeOffset CompletedAt);
