using System.Net;

namespace AttachmentSdk.Http;

/// <summary>
/// Decides which targets a link may have. A vendor's response is external input: it must not make a server request resources of its own
/// private network.
/// </summary>
/// <param name="isLocal">Whether the vendor's API itself runs on this machine, as an emulator does.</param>
internal sealed class LinkTargetPolicy(bool isLocal)
{
    public static LinkTargetPolicy For(Uri apiBase) => new(apiBase.IsLoopback);

    /// <exception cref="DownloadException">The target is not allowed.</exception>
    public void Check(Uri target)
    {
        if (target.Scheme != Uri.UriSchemeHttps && !(isLocal && target.IsLoopback))
        {
            throw DownloadErrors.ForbiddenTarget("The link is plain http; only https is followed, except on this machine when the API runs on it too.");
        }

        if (!isLocal && (IsThisMachine(target) || (IPAddress.TryParse(target.DnsSafeHost, out var address) && SpecialAddresses.Contains(address))))
        {
            throw LeadsToPrivateAddress();
        }
    }

    /// <summary>Checks the addresses of a host name; an attacker's host name may resolve to a private address.</summary>
    /// <exception cref="DownloadException">One of the addresses is private.</exception>
    public void Check(IEnumerable<IPAddress> addresses)
    {
        if (!isLocal && addresses.Any(SpecialAddresses.Contains))
        {
            throw LeadsToPrivateAddress();
        }
    }

    // "localhost." and "any.localhost" also refer to this machine (RFC 6761), which Uri does not recognize.
    public static bool IsThisMachine(Uri target) =>
        target.IsLoopback || $".{target.DnsSafeHost.TrimEnd('.')}".EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static DownloadException LeadsToPrivateAddress() => DownloadErrors.ForbiddenTarget("The link leads to a private address although the API is a public one.");
}
