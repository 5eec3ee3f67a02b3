namespace AttachmentSdk.Downloads.Links;

/// <summary>A link that the caller brought and nobody can renew.</summary>
internal sealed class FixedLink(DownloadLink link) : ILinkSource
{
    public Task<DownloadLink> GetAsync(CancellationToken cancellationToken) => Task.FromResult(link);

    public Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken) => Task.FromResult<DownloadLink?>(null);
}
