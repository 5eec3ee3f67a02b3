using AttachmentSdk.Http;

namespace AttachmentSdk;

/// <summary>A file that a call of a vendor's API uploads. The stream belongs to the caller and stays open.</summary>
/// <param name="data">The bytes, from the stream's current position. Repeating the call needs a seekable stream.</param>
/// <param name="fileName">The name of the part in the form; <see langword="null"/> for the name of the field.</param>
/// <param name="contentType">The media type; <see langword="null"/> to send none.</param>
public sealed class FileParameter(Stream data, string? fileName = null, string? contentType = null)
{
    /// <summary>Gets the bytes, from the stream's current position. Disposing this stream does not dispose the caller's stream.</summary>
    public Stream Data { get; } = new KeptOpenStream(data ?? throw new ArgumentNullException(nameof(data)));

    /// <summary>Gets the name of the part in the form; <see langword="null"/> for the name of the field.</summary>
    public string? FileName { get; } = fileName;

    /// <summary>Gets the media type; <see langword="null"/> to send none.</summary>
    public string? ContentType { get; } = contentType;
}
