namespace AttachmentSdk.Downloads;

/// <summary>A reference and the link that the vendor gave for it.</summary>
/// <typeparam name="TReference">What the caller named the item by.</typeparam>
/// <param name="reference">What the caller named the item by.</param>
/// <param name="link">The link; <see langword="null"/> when the vendor has none.</param>
/// <param name="error">Why there is no link that can be used, such as one that is no URL, or that the vendor offers none for such an item.</param>
public sealed class ResolvedLink<TReference>(TReference reference, DownloadLink? link, DownloadError? error = null)
{
    /// <summary>What the caller named the item by.</summary>
    public TReference Reference { get; } = reference;

    /// <summary>The link; <see langword="null"/> when the vendor has none for the reference.</summary>
    public DownloadLink? Link { get; } = link;

    /// <summary>Why there is no link of use; <see langword="null"/> when there is one, and when the vendor does not know the reference.</summary>
    public DownloadError? Error { get; } = error;

    /// <summary>Whether there is a link.</summary>
    public bool IsFound => Link is not null;

    /// <summary>Why there is no link, also where the vendor does not know the reference.</summary>
    internal DownloadError Missing => Error
        ?? new DownloadError(DownloadErrorCode.NotFound, "The vendor has no link for this reference: it does not exist, or the account may not see it.");

    /// <summary>The exception for a reference without a link.</summary>
    internal DownloadException ToException()
    {
        var (error, cause) = (Missing, Error?.Exception as IAttachmentFault);
        return new DownloadException(error.Code, error.Message, error.Exception)
        {
            IsTransient = cause?.IsTransient == true,
            RetryAfter = cause?.RetryAfter,
            RequestId = cause?.RequestId,
        };
    }
}
