namespace AttachmentSdk.Downloads;

/// <summary>Decides after each error whether the rest of a batch is started.</summary>
internal sealed class BatchEnd(bool stopsOnFailure)
{
    private Exception? _reason;

    /// <summary>Gets the error that the items get that are not started any more; <see langword="null"/> while the batch goes on.</summary>
    public Exception? Reason => _reason;

    /// <summary>Gets the error that aborts the batch: after refused credentials or a broken destination, every further item would fail the same way.</summary>
    public Exception? Fatal => _reason is { } reason && AbortsBatch(reason) ? reason : null;

    public void OnError(Exception exception)
    {
        if (AbortsBatch(exception))
        {
            Interlocked.CompareExchange(ref _reason, exception, null);
        }
        else if (stopsOnFailure && exception is not DownloadException { Code: DownloadErrorCode.NotFound })
        {
            Interlocked.CompareExchange(ref _reason, DownloadErrors.NotStarted(), null);
        }
    }

    private static bool AbortsBatch(Exception exception) => exception is AttachmentApiException { AbortsBatch: true } or DestinationException;
}
