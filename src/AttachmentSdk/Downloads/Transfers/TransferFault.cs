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

    public static DownloadException Silence(TimeSpan limit, Exception cause) =>
        new(DownloadErrorCode.Timeout, $"No byte arrived for {limit.TotalSeconds:0.###} seconds.", cause) { IsTransient = true };

    public static DownloadException CannotRewind() =>
        new(DownloadErrorCode.Network, "The download broke off, and the stream it goes to cannot be rewound to start over.");
}
