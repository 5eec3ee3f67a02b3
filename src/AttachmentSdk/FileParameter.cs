using AttachmentSdk.Http;

namespace AttachmentSdk;

/// <summary>A file that a call of a vendor's API uploads. Takes no ownership of the stream, which stays open.</summary>
/// <param name="data">The bytes, from the stream's position on. Repeating the call needs a stream that can seek.</param>
/// <param name="fileName">The name of the part in the form; <see langword="null"/> for the name of the field.</param>
/// <param name="contentType">The media type; <see langword="null"/> to send none.</param>
public sealed class FileParameter(Stream data, string? fileName = null, string? contentType = null)
{
    /// <summary>The bytes, from the stream's position on. Disposing this does not dispose the stream behind it.</summary>
    public Stream Data { get; } = new KeptOpenStream(data ?? throw new ArgumentNullException(nameof(data)));

    /// <summary>The name of the part in the form; <see langword="null"/> for the name of the field.</summary>
    public string? FileName { get; } = fileName;

    /// <summary>The media type; <see langword="null"/> to send none.</summary>
    public string? ContentType { get; } = contentType;
}
