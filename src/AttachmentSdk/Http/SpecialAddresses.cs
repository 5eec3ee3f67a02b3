using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AttachmentSdk.Http;

/// <summary>
/// The addresses that no public host has: those of IANA's registries of special-purpose addresses, multicast, and everything outside the global
/// unicast space of IPv6. An IPv6 address that a gateway translates to an IPv4 address counts as that one.
/// https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
/// </summary>
internal static class SpecialAddresses
{
    private static readonly (byte[] Prefix, int Bits)[] Ranges =
    [
        .. ("0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 "
            + "192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 "
            + "2001::/23 2001:db8::/32 2620:4f:8000::/48 3fff::/20").Split(' ').Select(Parse),
    ];

    private static readonly (byte[] Prefix, int Bits) GlobalUnicast = Parse("2000::/3");
    private static readonly (byte[] Prefix, int Bits) Nat64 = Parse("64:ff9b::/96");
    private static readonly (byte[] Prefix, int Bits) SixToFour = Parse("2002::/16");
    private static readonly (byte[] Prefix, int Bits) Teredo = Parse("2001::/32");

    public static bool Contains(IPAddress address)
    {
        var actual = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = actual.GetAddressBytes();
        if (actual.AddressFamily == AddressFamily.InterNetwork)
        {
            return Array.Exists(Ranges, range => IsIn(bytes, range));
        }

        // RFC 6052, RFC 3056, and RFC 4380 with the inverted address of the client behind that of the server.
        return IsIn(bytes, Nat64) ? IsSpecial(bytes, 12)
            : IsIn(bytes, SixToFour) ? IsSpecial(bytes, 2)
            : IsIn(bytes, Teredo) ? IsSpecial(bytes, 4) || IsSpecial([.. bytes.Select(value => (byte)~value)], 12)
            : !IsIn(bytes, GlobalUnicast) || Array.Exists(Ranges, range => IsIn(bytes, range));
    }

    private static bool IsSpecial(byte[] bytes, int start) => Contains(new IPAddress(bytes.AsSpan(start, 4).ToArray()));

    private static bool IsIn(byte[] bytes, (byte[] Prefix, int Bits) range)
    {
        var (whole, rest) = (range.Bits / 8, range.Bits % 8);
        return bytes.Length == range.Prefix.Length
            && bytes.AsSpan(0, whole).SequenceEqual(range.Prefix.AsSpan(0, whole))
            && (rest == 0 || (bytes[whole] ^ range.Prefix[whole]) >> (8 - rest) == 0);
    }

    private static (byte[] Prefix, int Bits) Parse(string range)
    {
        var parts = range.Split('/');
        return (IPAddress.Parse(parts[0]).GetAddressBytes(), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
