using System.Security.Cryptography;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>The checksums of the bytes so far, and whether they are what the storage promised.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly Crc64 _crc64 = new();
    private IncrementalHash? _md5;
    private IncrementalHash? _sha1;
    private long _length;

    public void Append(byte[] buffer, int count)
    {
        _crc64.Append(buffer.AsSpan(0, count));
        _md5?.AppendData(buffer, 0, count);
        _sha1?.AppendData(buffer, 0, count);
        _length += count;
    }

    public void Reset()
    {
        _crc64.Reset();
        Dispose();
        _md5 = _sha1 = null;
        _length = 0;
    }

    /// <summary>Says before the first byte what will be asked for; MD5 and SHA-1 are too slow to compute for nothing.</summary>
    public void Expect(RemoteObject content)
    {
        if (_length > 0)
        {
            return;
        }

#pragma warning disable CA5350, CA5351 // Checksums against damage on the way, as they were sent; nothing relies on their secrecy.
        _md5 ??= content.Md5 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        _sha1 ??= content.Sha1 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350, CA5351
    }

    /// <exception cref="DownloadException">The bytes are not the promised ones.</exception>
    public void Verify(RemoteObject content)
    {
        if (content.Crc64 is { } crc64 && crc64 != _crc64.Value)
        {
            throw DownloadErrors.ChecksumMismatch("CRC-64", "storage");
        }

        if (content.Md5 is { } md5 && _md5 is not null && !_md5.GetHashAndReset().SequenceEqual(md5))
        {
            throw DownloadErrors.ChecksumMismatch("MD5", "storage");
        }

        if (content.Sha1 is { } sha1 && _sha1 is not null && !string.Equals(sha1, ToHex(_sha1.GetHashAndReset()), StringComparison.OrdinalIgnoreCase))
        {
            throw DownloadErrors.ChecksumMismatch("SHA-1", "link");
        }
    }

    public void Dispose()
    {
        _md5?.Dispose();
        _sha1?.Dispose();
    }

    private static string ToHex(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", string.Empty);
}
