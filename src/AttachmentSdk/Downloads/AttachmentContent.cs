using System.Diagnostics.CodeAnalysis;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Downloads;

/// <summary>
/// The bytes of one attachment while it is downloaded, and what is known about it. It is read once, from start to end. The last byte is
/// passed on after the file was verified: whoever has all bytes has the right ones. Disposing it cancels the download.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is an attachment's content, which is read as a stream.")]
public sealed class AttachmentContent : Stream
{
    private readonly Stream _stream;
    private long _position;

    /// <summary>Initializes a new instance of the <see cref="AttachmentContent"/> class. Public so that tests of a consumer can create contents.</summary>
    /// <param name="stream">The bytes. The content disposes it.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="path">The file's path by the layout; <see langword="null"/> for the name.</param>
    /// <param name="contentType">The media type, if it is known.</param>
    /// <param name="contentLength">The length in bytes, if it is known.</param>
    /// <param name="eTag">The entity tag, if it is known.</param>
    public AttachmentContent(Stream stream, string fileName, string? path = null, string? contentType = null, long? contentLength = null, string? eTag = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        _stream = stream;
        FileName = fileName;
        Path = path ?? fileName;
        ContentType = contentType;
        ContentLength = contentLength;
        ETag = eTag;
    }

    /// <summary>Gets the file's name, which is safe on all systems.</summary>
    public string FileName { get; }

    /// <summary>
    /// Gets a relative path with <c>/</c> between its parts, such as for a key in an object store: by <see cref="DownloadOptions.Layout"/>,
    /// or by the layout that the link suggests with the vendor's id before the name, such as <c>B21000073/invoice/6w8xjK-发票.pdf</c>. With a
    /// layout of your own without <c>{id}</c>, two attachments can have the same path.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets the media type that the storage states; <see langword="null"/> if it states none.</summary>
    public string? ContentType { get; }

    /// <summary>Gets the length in bytes; <see langword="null"/> if the storage does not state it.</summary>
    public long? ContentLength { get; }

    /// <summary>Gets the entity tag that the storage states, with its quotes; <see langword="null"/> if it states none.</summary>
    public string? ETag { get; }

    /// <summary>Gets the checksums of the bytes; <see langword="null"/> before the last one was read.</summary>
    public FileChecksums? Checksums => (_stream as DownloadStream)?.Checksums;

    /// <summary>
    /// Gets a value indicating whether all bytes were read and are known to be complete, as <see cref="DownloadResult{TReference}.IsVerified"/>.
    /// </summary>
    public bool IsVerified => (_stream as DownloadStream)?.IsVerified ?? false;

    /// <inheritdoc/>
    public override bool CanRead => _stream.CanRead;

    /// <summary>Gets <see langword="false"/>: the bytes are read once.</summary>
    public override bool CanSeek => false;

    /// <summary>Gets <see langword="false"/>.</summary>
    public override bool CanWrite => false;

    /// <summary>Gets <see cref="ContentLength"/>.</summary>
    /// <exception cref="NotSupportedException">The length is not known.</exception>
    public override long Length => ContentLength ?? throw new NotSupportedException("The length of the attachment is not known.");

    /// <summary>Gets the number of bytes that were read.</summary>
    /// <exception cref="NotSupportedException">The position is set.</exception>
    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Advance(_stream.Read(buffer, offset, count));

    /// <inheritdoc/>
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Advance(await _stream.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));

#if NET
    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Advance(await _stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    /// <summary>Cancels the download and waits until it has stopped.</summary>
    /// <returns>A task that ends when the download has.</returns>
    public override async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
#endif

    /// <summary>Does nothing: nothing is written.</summary>
    public override void Flush()
    {
        // Nothing is written.
    }

    /// <summary>Not supported.</summary>
    /// <param name="offset">Not used.</param>
    /// <param name="origin">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">The bytes are read once.</exception>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    /// <param name="value">Not used.</param>
    /// <exception cref="NotSupportedException">The bytes are read only.</exception>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Not supported.</summary>
    /// <param name="buffer">Not used.</param>
    /// <param name="offset">Not used.</param>
    /// <param name="count">Not used.</param>
    /// <exception cref="NotSupportedException">The bytes are read only.</exception>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Cancels the download.</summary>
    /// <param name="disposing">Whether this is called by <see cref="Stream.Dispose()"/>.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Advance(int count)
    {
        _position += count;
        return count;
    }
}
