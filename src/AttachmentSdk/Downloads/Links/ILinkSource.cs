namespace AttachmentSdk.Downloads.Links;

/// <summary>Where a transfer gets its link from, and a new one when the storage refuses it.</summary>
internal interface ILinkSource
{
    /// <summary>A link that is not about to expire.</summary>
    ValueTask<DownloadLink> GetAsync(CancellationToken cancellationToken);

    /// <summary>A link in place of one that the storage refused.</summary>
    /// <returns><see langword="null"/> when there is no other.</returns>
    Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken);
}

/// <summary>A link that the caller brought and nobody can renew.</summary>
internal sealed class FixedLink(DownloadLink link) : ILinkSource
{
    public ValueTask<DownloadLink> GetAsync(CancellationToken cancellationToken) => new(link);

    public Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken) => Task.FromResult<DownloadLink?>(null);
}

internal static class LinkSourceExtensions
{
    private const int MostRenewals = 2;

    /// <summary>Uses a link that is not about to expire, and a new one when the storage refuses it.</summary>
    public static async Task<T> UseAsync<T>(this ILinkSource links, Func<DownloadLink, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        for (var (renewals, refusedBefore) = (0, (int?)null); ; renewals++)
        {
            try
            {
                return await use(link, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (LinkExpiry.MayBeMeantBy(link, exception.StatusCode) && exception.StatusCode != refusedBefore && renewals < MostRenewals)
            {
                refusedBefore = exception.StatusCode; // A new link that gets the same response has not expired.
                if (await links.RenewAsync(link, cancellationToken).ConfigureAwait(false) is not { } renewed)
                {
                    throw;
                }

                link = renewed;
            }
        }
    }
}
