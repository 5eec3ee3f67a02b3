using AttachmentSdk.Emulator.Data;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator;

/// <summary>A file that the emulator serves.</summary>
public abstract class EmulatedFile
{
    private protected EmulatedFile(LinkKind linkKind, string fileName, StoredObject stored)
    {
        LinkKind = linkKind;
        FileName = fileName;
        Stored = stored;
    }

    /// <summary>Gets the protection of the file's link.</summary>
    public LinkKind LinkKind { get; }

    /// <summary>Gets the name of the file at the vendor, possibly a hostile one.</summary>
    public string FileName { get; }

    /// <summary>Gets the length in bytes.</summary>
    public long Length => Content.Length;

    /// <summary>Gets the SHA-256 of the bytes, 64 lower-case hexadecimal digits. Computed at the first use.</summary>
    public string Sha256 => Content.Sha256;

    /// <summary>Gets the CRC-64/XZ of the bytes, as OSS reports it in <c>x-oss-hash-crc64ecma</c>. Computed at the first use.</summary>
    public ulong Crc64 => Content.Crc64;

    internal StoredObject Stored { get; }

    private ObjectContent Content => Stored.Content;

    /// <summary>Opens the original bytes, whatever faults are planned.</summary>
    public Stream OpenRead() => new ContentStream(Content);

    /// <summary>Returns a copy of the original bytes, whatever faults are planned.</summary>
    public byte[] ReadContent()
    {
        var bytes = new byte[Content.Length];
        Content.Read(0, bytes);
        return bytes;
    }
}
