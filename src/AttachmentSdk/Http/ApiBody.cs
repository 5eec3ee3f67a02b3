using System.Buffers;
using System.IO.Compression;
using System.Net;
using System.Text;
using AttachmentSdk.IO;

namespace AttachmentSdk.Http;

/// <summary>
/// The body of a response of a vendor's API, in memory. Its bytes decide how it is read: a header that states an unknown charset, or a
/// compression that was not requested, does not make it unreadable. Its buffer is used again after the response was disposed: arrays of
/// some hundred kilobytes are collected late.
/// </summary>
internal sealed class ApiBody
{
    /// <summary>The length in bytes. A report of a failure is short; a longer response has content and is not searched for one.</summary>
    public const int LongestFailure = 4096;

    // A hundred links with long signatures take about 300 KB.
    private const int Largest = 64 * 1024 * 1024;

    private const int LongestText = 256 * 1024;
    private const int MostLayers = 3;

    private readonly Encoding _encoding;
    private ArraySegment<byte> _bytes;

    private ApiBody(ArraySegment<byte> bytes, string? contentType)
    {
        _bytes = bytes;
        _encoding = EncodingOf(bytes, contentType);
    }

    public int Length => _bytes.Count;

    /// <summary>Gets the text for reports of failures; of a very long one, its beginning. Content is read with <see cref="CreateReader"/>.</summary>
    public string Text
    {
        get
        {
            using var reader = CreateReader();
            var text = new char[Math.Min(LongestText, Length)];
            return new string(text, 0, reader.ReadBlock(text, 0, text.Length));
        }
    }

    /// <summary>Reads the body, or returns the one that was read before.</summary>
    /// <exception cref="HttpRequestException">The body is incomplete, damaged or too large.</exception>
    public static async Task<ApiBody> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is Content { Body: var read })
        {
            return read;
        }

        response.Content ??= new ByteArrayContent([]);
        var content = new Content(response.Content, await ReadBytesAsync(response, cancellationToken).ConfigureAwait(false));
        response.Content = content;
        return content.Body;
    }

    /// <summary>Copies the bytes, unpacked, to a content that stays valid.</summary>
    public HttpContent ToContent(HttpContent received)
    {
        var content = new ByteArrayContent(ToArray());
        foreach (var header in received.Headers.Where(header => header.Key is not ("Content-Length" or "Content-Encoding")))
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        return content;
    }

    public byte[] ToArray() => [.. _bytes];

    public TextReader CreateReader() => new StreamReader(OpenRead(_bytes), _encoding);

    private static async Task<ArraySegment<byte>> ReadBytesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (MessageFraming.FindConflict(response) is { } conflict)
        {
            throw new HttpRequestException($"The response {conflict}.");
        }

        var bytes = await response.ReadBytesAsync(Largest, cancellationToken).ConfigureAwait(false);
        var coding = response.Content.Headers.TryGetValues("Content-Encoding", out var values) ? values.Last() : null;
        for (var layer = 0; layer < MostLayers && OpenCompressed(bytes, coding) is { } stream; layer++)
        {
            var compressed = bytes;
            try
            {
                bytes = await DecompressAsync(stream, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(compressed.Array!);
            }

            coding = null;
        }

        return bytes;
    }

    // JSON and pages never begin with the mark of gzip.
    private static Stream? OpenCompressed(ArraySegment<byte> bytes, string? coding)
    {
        var (first, second) = bytes.Count < 2 ? (0, 0) : (bytes.Array![0], bytes.Array[1]);
        if (first == 0x1F && second == 0x8B)
        {
            return new GZipStream(OpenRead(bytes), CompressionMode.Decompress);
        }

        if (Is("deflate") && first == 0x78)
        {
            return new DeflateStream(OpenRead(new ArraySegment<byte>(bytes.Array!, 2, bytes.Count - 2)), CompressionMode.Decompress);
        }

#if NET
        if (Is("br") && first is not ('{' or '[' or '<'))
        {
            return new BrotliStream(OpenRead(bytes), CompressionMode.Decompress);
        }
#endif
        return null;

        bool Is(string name) => string.Equals(coding?.Trim(), name, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<ArraySegment<byte>> DecompressAsync(Stream compressed, CancellationToken cancellationToken)
    {
        using (compressed)
        {
            try
            {
                return await compressed.ReadAllAsync(Largest, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
            {
                throw new HttpRequestException("The compressed response is damaged.", exception);
            }
        }
    }

    private static MemoryStream OpenRead(ArraySegment<byte> bytes) => new(bytes.Array!, bytes.Offset, bytes.Count, writable: false);

    private static Encoding EncodingOf(ArraySegment<byte> bytes, string? contentType)
    {
        if (Charset.Find(CharsetIn(contentType)) is { } declared && ReadsBeginning(declared, bytes))
        {
            return declared;
        }

        // A page of an old gateway often states its charset only inside, or not at all.
        return Charset.Gb18030 is { } chinese && !Charset.IsValid(Encoding.UTF8, bytes) && Charset.IsValid(chinese, bytes) ? chinese : Encoding.UTF8;
    }

    // The first byte is ASCII in every text that is JSON or a page, except in UTF-16 and UTF-32, where a zero is beside it.
    private static bool ReadsBeginning(Encoding encoding, ArraySegment<byte> bytes) =>
        bytes.Count < 2 || bytes.Array![0] is 0 or >= 0x80 || bytes.Array[1] == 0 || encoding.GetString(bytes.Array, 0, 1) == ((char)bytes.Array[0]).ToString();

    private static string? CharsetIn(string? contentType)
    {
        const string Parameter = "charset=";
        var start = contentType?.IndexOf(Parameter, StringComparison.OrdinalIgnoreCase) ?? -1;
        return start < 0 ? null : contentType!.Substring(start + Parameter.Length).Split(';', ',')[0];
    }

    // The headers stay as they were received, because exceptions hold them.
    private sealed class Content : HttpContent
    {
        public Content(HttpContent received, ArraySegment<byte> bytes)
        {
            foreach (var header in received.Headers)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            Body = new ApiBody(bytes, Headers.TryGetValues("Content-Type", out var types) ? types.First() : null);
        }

        public ApiBody Body { get; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Body._bytes.Array!, 0, Body.Length);

        protected override bool TryComputeLength(out long length)
        {
            length = Body.Length;
            return true;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && Body._bytes.Count > 0)
            {
                ArrayPool<byte>.Shared.Return(Body._bytes.Array!);
                Body._bytes = new ArraySegment<byte>([]);
            }

            base.Dispose(disposing);
        }
    }
}
