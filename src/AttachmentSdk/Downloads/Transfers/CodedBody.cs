using AttachmentSdk.Http;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Chooses between the bytes on the wire and the unpacked ones where no checksum and no length decides.</summary>
/// <param name="link">The link, which may promise a name.</param>
/// <param name="content">What the response states.</param>
/// <param name="wire">The beginning of the bytes on the wire.</param>
/// <param name="unpacked">The beginning of the unpacked bytes; <see langword="null"/> if the bytes cannot be unpacked.</param>
/// <returns>Whether the unpacked bytes are the file; <see langword="null"/> if it cannot be decided.</returns>
internal delegate bool? UnpackingChoice(DownloadLink link, RemoteObject content, byte[] wire, byte[]? unpacked);

/// <summary>
/// A whole body with a content coding that was not requested. Either the object was stored in this form, or a gateway compressed it: the
/// checksum, the length or the name decides, after the last byte. Until then the bytes are in memory, or in a temporary file if they are many.
/// </summary>
internal sealed class CodedBody : IDisposable
{
    private const int LargestInMemory = 1 << 20;
    private const int HeadSize = 4096;

    // Without a promised length, a body may not unpack to more than this, and more than so many times its length.
    private const long AlwaysAllowed = 256L << 20;
    private const int LargestRatio = 200;

    private readonly RemoteObject _content;
    private readonly IReadOnlyList<string> _codings;
    private readonly bool _isEndStated;
    private Stream _wire = new MemoryStream();
    private bool _isCut;

    private CodedBody(RemoteObject content, IReadOnlyList<string> codings, bool isEndStated) => (_content, _codings, _isEndStated) = (content, codings, isEndStated);

    /// <summary>Receives the body and decides which bytes are the object.</summary>
    /// <returns>The bytes of the object, and its description with their length.</returns>
    /// <exception cref="DownloadException">The body is incomplete, or nothing decides.</exception>
    public static async Task<(Stream Body, RemoteObject Content)> DecodeAsync(BodyReader reader, long? stated, StorageResponse response, UnpackingChoice choose)
    {
        var body = new CodedBody(response.Content, ContentCoding.Read(response.Message), response.IsEndStated);
        try
        {
            var wire = await body.ReceiveAsync(reader).ConfigureAwait(false);
            DownloadErrors.RequireLength(stated, wire.Length);
            return body.Choose(wire, response.Link, choose, response.CancellationToken);
        }
        catch (Exception exception)
        {
            body.Dispose();
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw DownloadErrors.NoTemporaryFile(exception);
            }

            throw;
        }
    }

    public void Dispose() => _wire.Dispose();

    private async Task<Form> ReceiveAsync(BodyReader reader)
    {
        using var form = new FormReader(_content);
        for (int count; (count = await reader.ReadAsync().ConfigureAwait(false)) > 0;)
        {
            form.Append(reader.Buffer, count);
            if (_wire is MemoryStream memory && memory.Length + count > LargestInMemory)
            {
                _wire = TemporaryFile.Create();
                memory.WriteTo(_wire);
            }

            _wire.Write(reader.Buffer, 0, count);
        }

        return form.Complete();
    }

    private (Stream Body, RemoteObject Content) Choose(Form wire, DownloadLink link, UnpackingChoice choose, CancellationToken cancellationToken)
    {
        var unpacked = ContentCoding.IsPossible(wire.Head, _codings) ? Unpack(wire.Length, link.Length, cancellationToken) : null;
        var isUnpacked = IsUnpacked(wire, unpacked, link, choose);
        _wire.Position = 0;
        return isUnpacked
            ? (ContentCoding.Open(_wire, _codings)!, _content with { Length = unpacked!.Length, Md5 = null, IsUnpacked = true })
            : (_wire, _content with { Length = wire.Length });
    }

    private bool IsUnpacked(Form wire, Form? unpacked, DownloadLink link, UnpackingChoice choose)
    {
        // A storage states the MD5 of what it sends; the other checksums are certain to be of the object.
        foreach (var stated in new[] { _content with { Md5 = null }, new RemoteObject { Md5 = _content.Md5 } })
        {
            if (!stated.HasChecksum)
            {
                continue;
            }

            if (stated.MismatchWith(wire.Checksums) is not { } kind)
            {
                return false;
            }

            return unpacked is not null && stated.MismatchWith(unpacked.Checksums) is null ? true : throw DownloadErrors.ChecksumMismatch(kind, "storage");
        }

        if (link.Length is { } length && !_content.IsProcessed)
        {
            return wire.Length != length && (unpacked?.Length == length ? true : throw DownloadErrors.LengthMismatch(length, unpacked?.Length ?? wire.Length));
        }

        return ContentCoding.IsPossible(wire.Head, _codings) && wire.Length > 0 && (choose(link, _content, wire.Head, unpacked?.Head) ?? throw (_isCut ? DownloadErrors.EndsEarly() : DownloadErrors.Compressed()));
    }

    // Null: the bytes are of no such coding, damaged, cut off, or too many once they are unpacked.
    private Form? Unpack(long wireLength, long? promised, CancellationToken cancellationToken)
    {
        var most = promised ?? Math.Max(AlwaysAllowed, wireLength * LargestRatio);
        _wire.Position = 0;
        if (ContentCoding.Open(new KeptOpenStream(_wire), _codings) is not { } stream)
        {
            return null;
        }

        using var form = new FormReader(_content);
        using (stream)
        {
            var buffer = new byte[64 * 1024];
            try
            {
                for (int count; (count = stream.Read(buffer, 0, buffer.Length)) > 0;)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    form.Append(buffer, count);
                    if (form.Length > most)
                    {
                        return null;
                    }
                }

                _isCut = !CompressedEnd.IsReached(_wire, _codings[_codings.Count - 1], _isEndStated);
            }
            catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
            {
                return null;
            }
        }

        return _isCut ? null : form.Complete();
    }

    private sealed record Form(long Length, FileChecksums Checksums, byte[] Head);

    private sealed class FormReader : IDisposable
    {
        private readonly ContentHash _hash = new();
        private byte[] _head = [];

        public FormReader(RemoteObject content) => _hash.Expect(content);

        public long Length { get; private set; }

        public void Append(byte[] buffer, int count)
        {
            if (_head.Length < HeadSize)
            {
                _head = [.. _head, .. buffer.AsSpan(0, Math.Min(count, HeadSize - _head.Length))];
            }

            _hash.Append(buffer, count);
            Length += count;
        }

        public Form Complete() => new(Length, _hash.Verify(new RemoteObject()), _head);

        public void Dispose() => _hash.Dispose();
    }
}
