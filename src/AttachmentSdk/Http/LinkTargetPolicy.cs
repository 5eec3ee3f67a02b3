using System.Net;
using System.Net.Sockets;

namespace AttachmentSdk.Http;

/// <summary>
/// Decides which targets a link may have. A vendor's response is external input: it must not make a server request resources of its own
/// private network.
/// </summary>
/// <param name="isLocal">Whether the vendor's API itself runs on this machine, as an emulator does.</param>
internal sealed class LinkTargetPolicy(bool isLocal)
{
    private static readonly byte[] Nat64 = [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0];

    public static LinkTargetPolicy For(Uri apiBase) => new(apiBase.IsLoopback);

    /// <exception cref="DownloadException">The target is not allowed.</exception>
    public void Check(Uri target)
    {
        if (target.Scheme != Uri.UriSchemeHttps && !(isLocal && target.IsLoopback))
        {
            throw DownloadErrors.ForbiddenTarget("The link is plain http; only https is followed, except on this machine when the API runs on it too.");
        }

        if (!isLocal && (IsThisMachine(target) || (IPAddress.TryParse(target.DnsSafeHost, out var address) && IsPrivate(address))))
        {
            throw LeadsToPrivateAddress();
        }
    }

    /// <summary>Checks the addresses of a host name; an attacker's host name may resolve to a private address.</summary>
    /// <exception cref="DownloadException">One of the addresses is private.</exception>
    public void Check(IEnumerable<IPAddress> addresses)
    {
        if (!isLocal && addresses.Any(IsPrivate))
        {
            throw LeadsToPrivateAddress();
        }
    }

    // "localhost." and "any.localhost" also refer to this machine (RFC 6761), which Uri does not recognize.
    private static bool IsThisMachine(Uri target) =>
        target.IsLoopback || $".{target.DnsSafeHost.TrimEnd('.')}".EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static DownloadException LeadsToPrivateAddress() => DownloadErrors.ForbiddenTarget("The link leads to a private address although the API is a public one.");

    public static bool IsPrivate(IPAddress address)
    {
        var actual = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : Translated(address) ?? address;
        if (IPAddress.IsLoopback(actual) || actual.Equals(IPAddress.IPv6Any))
        {
            return true;
        }

        var bytes = actual.GetAddressBytes();
        return actual.AddressFamily == AddressFamily.InterNetwork
            ? bytes[0] is 0 or 10 || (bytes[0] == 172 && (bytes[1] & 0xF0) == 16) || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] == 169 && bytes[1] == 254) || (bytes[0] == 100 && (bytes[1] & 0xC0) == 64) || bytes[0] >= 224
            : actual.IsIPv6LinkLocal || actual.IsIPv6SiteLocal || actual.IsIPv6Multicast || (bytes[0] & 0xFE) == 0xFC;
    }

    // RFC 6052: with the prefix 64:ff9b::/96, a NAT64 forwards to the IPv4 address in the last four bytes.
    private static IPAddress? Translated(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return bytes.Length == 16 && bytes.AsSpan(0, 12).SequenceEqual(Nat64) ? new IPAddress(bytes.AsSpan(12).ToArray()) : null;
    }
}
