namespace AttachmentSdk.Downloads;

/// <summary>A reference and the link that the vendor gave for it.</summary>
/// <typeparam name="TReference">The type that names an item.</typeparam>
/// <param name="reference">The reference that names the item.</param>
/// <param name="link">The link; <see langword="null"/> if the vendor has none.</param>
/// <param name="error">
/// The reason why there is no usable link, for example because it is not a URL or the vendor offers none for such an item.
/// </param>
public sealed class ResolvedLink<TReference>(TReference reference, DownloadLink? link, DownloadError? error = null)
{
    /// <summary>Gets the reference that names the item.</summary>
    public TReference Reference { get; } = reference;

    /// <summary>Gets the link; <see langword="null"/> if the vendor has none for the reference.</summary>
    public DownloadLink? Link { get; } = link;

    /// <summary>
    /// Gets the reason why there is no usable link; <see langword="null"/> if there is a link, or if the vendor does not know the
    /// reference.
    /// </summary>
    public DownloadError? Error { get; } = error;

    /// <summary>Gets a value indicating whether there is a link.</summary>
    public bool IsFound => Link is not null;

    /// <summary>Gets the reason why there is no link, also for a reference that the vendor does not know.</summary>
    internal DownloadError Missing => Error
        ?? new DownloadError(DownloadErrorCode.NotFound, "The vendor has no link for this reference: it does not exist, or the account may not see it.");

    /// <summary>Creates the exception for a reference without a link.</summary>
    internal DownloadException ToException() => Missing.ToException();
}
