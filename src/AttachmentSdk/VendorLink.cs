using AttachmentSdk.Downloads;

namespace AttachmentSdk;

/// <summary>Creates links from a vendor's response.</summary>
internal static class VendorLink
{
    /// <param name="reference">The reference.</param>
    /// <param name="create">Creates the link. An <see cref="ArgumentException"/> means that the response holds something other than a link.</param>
    /// <returns>The link, or the error of a reference whose link is not a URL.</returns>
    public static ResolvedLink<TReference> For<TReference>(TReference reference, Func<DownloadLink> create)
    {
        try
        {
            return new ResolvedLink<TReference>(reference, create());
        }
        catch (ArgumentException exception)
        {
            return new ResolvedLink<TReference>(reference, null, DownloadError.NoUrl(exception));
        }
    }
}
