using System.Security.Cryptography;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Integrity;

/// <summary>The checksums of the bytes so far, and whether they are what the storage promised.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly Crc64 _crc64 = new();
    private IncrementalHash? _md5;
    private long _length;

    public void Append(byte[] buffer, int count)
    {
        _crc64.Append(buffer.AsSpan(0, count));
        _md5?.AppendData(buffer, 0, count);
        _length += count;
    }

    public void Reset()
    {
        _crc64.Reset();
        _md5?.Dispose();
        _md5 = null;
        _length = 0;
    }

    /// <summary>Says before the first byte what will be asked for; MD5 is too slow to compute for nothing.</summary>
    public void Expect(RemoteObject content)
    {
        if (content.Md5 is not null && _length == 0)
        {
#pragma warning disable CA5351 // A checksum against damage on the way, as the storage sends it; nothing relies on its secrecy.
            _md5 ??= IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351
        }
    }

    /// <exception cref="DownloadException">The bytes are not the promised ones.</exception>
    public void Verify(RemoteObject content)
    {
        if (content.Crc64 is { } crc64 && crc64 != _crc64.Value)
        {
            throw Mismatch("CRC-64");
        }

        if (content.Md5 is { } md5 && _md5 is not null && !_md5.GetHashAndReset().SequenceEqual(md5))
        {
            throw Mismatch("MD5");
        }
    }

    public void Dispose() => _md5?.Dispose();

    private static DownloadException Mismatch(string kind) =>
        new(DownloadErrorCode.ChecksumMismatch, $"The {kind} checksum of what arrived is not the one that the storage states.") { IsTransient = true };
}
