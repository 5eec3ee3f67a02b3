using System.Buffers.Binary;
using System.Buffers.Text;
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
        return Base64Url.EncodeToString(ticket);
    }

    public bool IsValid(string objectId, string? text, DateTimeOffset now)
    {
        if (text is null || !Base64Url.IsValid(text, out var length) || length != ExpiryLength + HMACSHA256.HashSizeInBytes)
        {
            return false;
        }

        var ticket = Base64Url.DecodeFromChars(text);
        return Hash(objectId, ticket.AsSpan(0, ExpiryLength)).AsSpan().SequenceEqual(ticket.AsSpan(ExpiryLength))
            && now.ToUnixTimeSeconds() <= BinaryPrimitives.ReadInt64BigEndian(ticket);
    }

    private byte[] Hash(string objectId, ReadOnlySpan<byte> expiry) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes(objectId), .. expiry]);
}
