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

        if (!isLocal && (IsThisMachine(target) || IsPrivateAddress(target.IdnHost)))
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
        target.IsLoopback || $".{target.IdnHost.TrimEnd('.')}".EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    // A proxy connects to an address in any notation. No domain ends in a label that begins with a digit, so such a host is an address, even if
    // Uri does not recognize it: with a dot at its end, for example, it goes out unchanged, and programs disagree on whether 010 is octal.
    private static bool IsPrivateAddress(string host)
    {
        var label = host.TrimEnd('.').Split('.').Last();
        return IPAddress.TryParse(host, out var address) ? SpecialAddresses.Contains(address) : label.Length > 0 && label[0] is >= '0' and <= '9';
    }

    private static DownloadException LeadsToPrivateAddress() => DownloadErrors.ForbiddenTarget("The link leads to a private address although the API is a public one.");
}
