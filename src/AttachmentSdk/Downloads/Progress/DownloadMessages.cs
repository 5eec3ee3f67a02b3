using AttachmentSdk.Diagnostics;
using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Downloads.Progress;

/// <summary>Log messages about links and downloads. The event ids are documented and do not change.</summary>
internal static partial class DownloadMessages
{
    [LoggerMessage(100, LogLevel.Debug, "{Vendor} has links for {Found} of {Requested} references.")]
    public static partial void LinksResolved(ILogger logger, string vendor, int found, int requested);

    [LoggerMessage(101, LogLevel.Information, "{Vendor} renewed {Found} of {Requested} links that expired or were refused.")]
    public static partial void LinksRenewed(ILogger logger, string vendor, int found, int requested);

    [LoggerMessage(110, LogLevel.Debug, "Downloaded {Reference} to {Path}: {Bytes} bytes with {Attempts} requests.")]
    public static partial void Downloaded(ILogger logger, PrintableValue reference, PrintableValue path, long bytes, int attempts);

    [LoggerMessage(111, LogLevel.Debug, "Skipped {Reference}: {Path} exists.")]
    public static partial void Skipped(ILogger logger, PrintableValue reference, PrintableValue path);

    [LoggerMessage(112, LogLevel.Warning, "Not found: {Reference}. {Reason}")]
    public static partial void NotFound(ILogger logger, PrintableValue reference, PrintableValue reason);

    [LoggerMessage(113, LogLevel.Warning, "Failed: {Reference}, {Code} after {Attempts} requests. {Reason}")]
    public static partial void Failed(ILogger logger, PrintableValue reference, DownloadErrorCode? code, int attempts, PrintableValue reason);

    [LoggerMessage(114, LogLevel.Information, "Trying {Reference} again after {Code}: {Reason}")]
    public static partial void Retrying(ILogger logger, PrintableValue reference, DownloadErrorCode code, PrintableValue reason);

    [LoggerMessage(115, LogLevel.Debug, "Continuing {Reference} from byte {From}, which stood after {After}.")]
    public static partial void Resuming(ILogger logger, PrintableValue reference, long from, string after);

    [LoggerMessage(116, LogLevel.Information, "The storage has no thumbnail of {Reference}; the original is downloaded.")]
    public static partial void OriginalUsed(ILogger logger, PrintableValue reference);

    [LoggerMessage(117, LogLevel.Warning, "{Reference} may be cut off in {Path}: nothing in the storage's response states where it ends.")]
    public static partial void Unverified(ILogger logger, PrintableValue reference, PrintableValue path);

    [LoggerMessage(120, LogLevel.Information, "Done with {Vendor}: {Downloaded} downloaded, {Skipped} skipped, {NotFound} not found, {Failed} failed.")]
    public static partial void Ended(ILogger logger, string vendor, int downloaded, int skipped, int notFound, int failed);

    [LoggerMessage(121, LogLevel.Error, "The download ended early, as every further file would fail alike: {Reason}")]
    public static partial void EndedEarly(ILogger logger, PrintableValue reason);
}
