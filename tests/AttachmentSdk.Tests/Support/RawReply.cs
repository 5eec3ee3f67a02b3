using System.Globalization;
using System.Text;

namespace AttachmentSdk.Tests.Support;

/// <summary>What goes back on a connection before it ends.</summary>
/// <param name="Bytes">The bytes of head and body; null to end the connection before the request is read.</param>
/// <param name="IsReset">Whether the connection is reset (RST), or closed in order (FIN).</param>
internal sealed record RawReply(byte[]? Bytes, bool IsReset = false)
{
    public const string Head = "HTTP/1.1 200 OK\r\nConnection: close\r\nETag: \"v1\"\r\n";

    /// <summary>The file, or the rest of it that the request asks for, without a fault.</summary>
    public static RawReply Right(byte[] file, string request)
    {
        var from = request.IndexOf("Range: bytes=", StringComparison.Ordinal) is var at and >= 0
            ? int.Parse(request.AsSpan(at + 13, request.IndexOf('-', at) - at - 13), CultureInfo.InvariantCulture)
            : 0;
        return from == 0 ? Whole(file) : Part(file[from..], string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{file.Length - 1}/{file.Length}\r\n"));
    }

    /// <summary>A 200 with these headers, by default those that belong to the body.</summary>
    public static RawReply Whole(byte[] body, string? headers = null) =>
        Of(Head + (headers ?? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n")) + "\r\n", body);

    /// <summary>A 206 with these headers beside its length.</summary>
    public static RawReply Part(byte[] body, string headers) => Of(
        Head.Replace("200 OK", "206 Partial Content", StringComparison.Ordinal) + string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n{headers}\r\n"), body);

    /// <summary>A 200 in one chunk, with or without the end mark.</summary>
    public static RawReply Chunked(byte[] body, bool hasEnd, string headers = "") => Of(
        Head + headers + string.Create(CultureInfo.InvariantCulture, $"Transfer-Encoding: chunked\r\n\r\n{body.Length:X}\r\n"), [.. body, .. Encoding.ASCII.GetBytes(hasEnd ? "\r\n0\r\n\r\n" : "\r\n")]);

    public static RawReply Of(string head, byte[] body) => new([.. Encoding.ASCII.GetBytes(head), .. body]);
}
