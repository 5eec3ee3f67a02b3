namespace AttachmentSdk.Downloads.Links;

/// <summary>Where a transfer gets its link from, and a new one when the storage refuses it.</summary>
internal interface ILinkSource
{
    /// <summary>A link that is not about to expire.</summary>
    Task<DownloadLink> GetAsync(CancellationToken cancellationToken);

    /// <summary>A link in place of one that the storage refused.</summary>
    /// <returns><see langword="null"/> when there is no other.</returns>
    Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken);
}
