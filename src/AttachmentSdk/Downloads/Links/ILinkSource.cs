namespace AttachmentSdk.Downloads.Links;

/// <summary>Provides a transfer with its link, and with a new link when the storage refuses the current one.</summary>
internal interface ILinkSource
{
    /// <summary>
    /// Gets or sets a value indicating whether the links of the originals are used, because the storage has no thumbnail of the item.
    /// </summary>
    bool UsesOriginal { get; set; }

    /// <summary>Returns a link that is not about to expire.</summary>
    ValueTask<DownloadLink> GetAsync(CancellationToken cancellationToken);

    /// <summary>Returns a link that replaces one that the storage refused.</summary>
    /// <returns><see langword="null"/> if there is no other link.</returns>
    Task<DownloadLink?> RenewAsync(DownloadLink refused, CancellationToken cancellationToken);
}

/// <summary>A link from the caller that cannot be renewed.</summary>
internal sealed class FixedLink(DownloadLink link) : ILinkSource
{
    public bool UsesOriginal { get; set; } = link.ReplacesThumbnail;

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
    /// <param name="links">The links.</param>
    /// <param name="use">The function.</param>
    /// <param name="onOriginal">Called before the first use of the original; <see langword="null"/> if this caller may not decide on it.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public static async Task<T> UseAsync<T>(this ILinkSource links, Func<DownloadLink, CancellationToken, Task<T>> use, Action? onOriginal, CancellationToken cancellationToken)
    {
        var current = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        for (var (renewals, refusedBefore) = (0, (int?)null); ;)
        {
            var link = links.UsesOriginal ? current.Original ?? current : current;
            try
            {
                return await use(link, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (onOriginal is not null && link.Original is not null && IsWithoutThumbnail(exception.StatusCode))
            {
                links.UsesOriginal = true;
                onOriginal();
            }
            catch (DownloadException exception) when (LinkExpiry.MayBeMeantBy(link, exception.StatusCode) && exception.StatusCode != refusedBefore && renewals < MostRenewals)
            {
                refusedBefore = exception.StatusCode; // A new link with the same response is not expired.
                renewals++;
                if (await links.RenewAsync(current, cancellationToken).ConfigureAwait(false) is not { } renewed)
                {
                    throw;
                }

                current = renewed;
            }
        }
    }

    // Storages create thumbnails of pictures only, and respond with 400 for other files, or with 404 where a thumbnail is an object of its own.
    private static bool IsWithoutThumbnail(int? status) => status is >= 400 and < 500 and not (401 or 403 or 407 or 408 or 429);
}
