using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>The opaque value that makes a link expire. Invented: the real value is not known.</summary>
internal sealed class LinkTicket(string secret)
{
    private const int ExpiryLength = 8;

    public string Create(string objectId, DateTimeOffset expires)
    {
        var ticket = new byte[ExpiryLength + HMACSHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt64BigEndian(ticket, expires.ToUnixTimeSeconds());
        Hash(objectId, ticket.AsSpan(0, ExpiryLength)).CopyTo(ticket, ExpiryLength);
        return Convert.ToHexString(ticket);
    }

    public bool IsValid(string objectId, string? text, DateTimeOffset now)
    {
        if (text is not { Length: 2 * (ExpiryLength + HMACSHA256.HashSizeInBytes) } || !text.All(char.IsAsciiHexDigit))
        {
            return false;
        }

        var ticket = Convert.FromHexString(text);
        return Hash(objectId, ticket.AsSpan(0, ExpiryLength)).AsSpan().SequenceEqual(ticket.AsSpan(ExpiryLength))
            && now.ToUnixTimeSeconds() <= BinaryPrimitives.ReadInt64BigEndian(ticket);
    }

    private byte[] Hash(string objectId, ReadOnlySpan<byte> expiry) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(objectId), .. expiry]);
}
