namespace AttachmentSdk.Downloads.Links;

/// <summary>Provides a transfer with its link, and with a new link when the storage refuses the current one.</summary>
internal interface ILinkSource
{
    /// <summary>Returns a link that is not about to expire.</summary>
    ValueTask<DownloadLink> GetAsync(CancellationToken cancellationToken);

    /// <summary>Returns a link that replaces one that the storage refused.</summary>
    /// <returns><see langword="null"/> if there is no other link.</returns>
    Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken);
}

/// <summary>A link from the caller that cannot be renewed.</summary>
internal sealed class FixedLink(DownloadLink link) : ILinkSource
{
    public ValueTask<DownloadLink> GetAsync(CancellationToken cancellationToken) => new(link);

    public Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken) => Task.FromResult<DownloadLink?>(null);
}

internal static class LinkSourceExtensions
{
    private const int MostRenewals = 2;

    /// <summary>
    /// Calls a function with a link that is not about to expire, again with a new link if the storage refuses the first one, and with the
    /// link of the original if there is no thumbnail.
    /// </summary>
    public static async Task<T> UseAsync<T>(this ILinkSource links, Func<DownloadLink, CancellationToken, Task<T>> use, Action? onOriginal, CancellationToken cancellationToken)
    {
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        for (var (renewals, refusedBefore) = (0, (int?)null); ; renewals++)
        {
            try
            {
                return await use(link, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (link.Original is not null && IsWithoutThumbnail(exception.StatusCode))
            {
                link = link.Original;
                onOriginal?.Invoke();
            }
            catch (DownloadException exception) when (LinkExpiry.MayBeMeantBy(link, exception.StatusCode) && exception.StatusCode != refusedBefore && renewals < MostRenewals)
            {
                refusedBefore = exception.StatusCode; // A new link with the same response is not expired.
                if (await links.RenewAsync(link, cancellationToken).ConfigureAwait(false) is not { } renewed)
                {
                    throw;
                }

                link = renewed;
            }
        }
    }

    // Storages create thumbnails of pictures only, and answer 400 for other files, or 404 where a thumbnail is an object of its own.
    private static bool IsWithoutThumbnail(int? status) => status is >= 400 and < 500 and not (401 or 403 or 407 or 408 or 429);
}
