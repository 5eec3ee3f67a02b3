using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Uses a link that is not about to expire, and a new one when the storage refuses it.</summary>
internal static class LinkUse
{
    private const int MostRenewals = 2;

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
                refusedBefore = exception.StatusCode; // A new link that gets the same answer has not expired.
                if (await links.RenewAsync(link, cancellationToken).ConfigureAwait(false) is not { } renewed)
                {
                    throw;
                }

                link = renewed;
            }
        }
    }
}
