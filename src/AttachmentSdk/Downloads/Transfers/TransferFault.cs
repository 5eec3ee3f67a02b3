using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>What can go wrong with a file's bytes on their way.</summary>
internal static class TransferFault
{
    /// <summary>Checks one length against another, where both are known.</summary>
    public static void RequireLength(long? expected, long? received)
    {
        if (expected is { } wanted && received is { } had && wanted != had)
        {
            throw LengthMismatch(wanted, had);
        }
    }

    public static DownloadException LengthMismatch(long expected, long received) =>
        new(DownloadErrorCode.LengthMismatch, $"The file should have {expected} bytes, but {received} came.")
        {
            ExpectedLength = expected,
            ReceivedLength = received,
            IsTransient = true,
        };

    public static DownloadException Changed() =>
        new(DownloadErrorCode.LengthMismatch, "The file changed while it was being downloaded.") { IsTransient = true };

    /// <summary>Tells the caller's cancellation, the other side's silence and a broken connection apart.</summary>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public static DownloadException From(Exception exception, InactivityTimeout inactivity)
    {
        inactivity.Caller.ThrowIfCancellationRequested();
        return inactivity.HasFired
            ? new DownloadException(DownloadErrorCode.Timeout, $"No byte arrived for {inactivity.Limit.TotalSeconds:0.###} seconds.", exception) { IsTransient = true }
            : NetworkFault.From(exception);
    }

    public static DownloadException CannotRewind() =>
        new(DownloadErrorCode.Network, "The download broke off, and the stream it goes to cannot be rewound to start over.");
}
