namespace AttachmentSdk.Downloads;

/// <summary>How far one item of a download is.</summary>
/// <param name="reference">What the caller named the item by.</param>
/// <param name="fileName">The name the file will have, as far as it is known yet.</param>
/// <param name="bytesReceived">The bytes that are there.</param>
/// <param name="length">The file's length in bytes, when it is known.</param>
public sealed class DownloadProgress(object reference, string? fileName, long bytesReceived, long? length)
{
    /// <summary>What the caller named the item by.</summary>
    public object Reference { get; } = reference;

    /// <summary>The name the file will have, as far as it is known yet.</summary>
    public string? FileName { get; } = fileName;

    /// <summary>The bytes that are there. It falls when a download has to start over.</summary>
    public long BytesReceived { get; } = bytesReceived;

    /// <summary>The file's length in bytes; <see langword="null"/> while it is not known.</summary>
    public long? Length { get; } = length;
}
