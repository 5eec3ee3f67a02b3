namespace AttachmentSdk.Downloads;

/// <summary>Turns what went wrong with one item into its result.</summary>
internal static class ItemFault
{
    private const string NotFoundMessage = "The vendor has no link for this reference: it does not exist, or the account may not see it.";

    /// <summary>Whether an exception is a fault of the item, and not the caller's cancellation or a fault of the program.</summary>
    public static bool IsExpected(Exception exception, CancellationToken cancellationToken) =>
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested)
        && exception is DownloadException or AttachmentApiException or HttpRequestException or TimeoutException or IOException or UnauthorizedAccessException;

    public static DownloadResult<TReference> ToResult<TReference>(TReference reference, Exception exception) =>
        ToResult(reference, exception, (exception as DownloadException)?.Attempts ?? 0);

    /// <summary>An item that the download did not come to, because of something that concerns others too.</summary>
    public static DownloadResult<TReference> NotTried<TReference>(TReference reference, Exception exception) => ToResult(reference, exception, attempts: 0);

    /// <summary>An item that there is no link for.</summary>
    public static DownloadResult<TReference> WithoutLink<TReference>(ResolvedLink<TReference> item) =>
        ToResult(item.Reference, item.Error ?? new DownloadError(DownloadErrorCode.NotFound, NotFoundMessage), attempts: 0);

    /// <inheritdoc cref="WithoutLink{TReference}"/>
    public static DownloadException ExceptionFor<TReference>(ResolvedLink<TReference> item) => item.Error is { } error
        ? new DownloadException(error.Code, error.Message, error.Exception)
        {
            IsTransient = error.Exception is IAttachmentFault { IsTransient: true },
            RetryAfter = (error.Exception as IAttachmentFault)?.RetryAfter,
            RequestId = (error.Exception as IAttachmentFault)?.RequestId,
        }
        : new DownloadException(DownloadErrorCode.NotFound, NotFoundMessage);

    /// <summary>The error of an item whose answer holds something else in place of a link.</summary>
    public static DownloadError NoUrl(ArgumentException exception) =>
        new(DownloadErrorCode.Api, "The vendor's answer holds something that is no http or https link.", exception);

    /// <summary>What went wrong, in the terms of an item.</summary>
    public static DownloadError ErrorOf(Exception exception) => new(CodeOf(exception), MessageOf(exception), exception);

    private static DownloadResult<TReference> ToResult<TReference>(TReference reference, Exception exception, int attempts) =>
        ToResult(reference, ErrorOf(exception), attempts);

    private static DownloadResult<TReference> ToResult<TReference>(TReference reference, DownloadError error, int attempts) =>
        new(reference, error.Code == DownloadErrorCode.NotFound ? DownloadStatus.NotFound : DownloadStatus.Failed, attempts: attempts, error: error);

    private static string MessageOf(Exception exception) =>
        exception is HttpRequestException ? ApiUnreachableException.Describe(exception) : exception.Message;

    private static DownloadErrorCode CodeOf(Exception exception) => exception switch
    {
        DownloadException download => download.Code,
        CredentialsRefusedException => DownloadErrorCode.CredentialsRefused,
        ApiUnreachableException { IsTimeout: false } => DownloadErrorCode.Network,
        ApiUnreachableException => DownloadErrorCode.Timeout,
        AttachmentApiException => DownloadErrorCode.Api,

        // Thrown by resolvers and token providers that are not of this library.
        TimeoutException => DownloadErrorCode.Timeout,
        HttpRequestException => DownloadErrorCode.Network,
        _ => DownloadErrorCode.Destination,
    };
}
