using System.Security.Cryptography;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Computes the checksums of the bytes and compares them with those that the storage states.</summary>
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

    /// <summary>Selects the checksums before the first byte; MD5 and SHA-1 are too slow to compute without need.</summary>
    public void Expect(RemoteObject content)
    {
        if (_length > 0)
        {
            return;
        }

#pragma warning disable CA5350, CA5351 // Checksums against transmission errors, as the storage sends them; security does not rely on them.
        _md5 ??= content.Md5 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        _sha1 ??= content.Sha1 is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350, CA5351
    }

    /// <exception cref="DownloadException">The bytes do not match a checksum.</exception>
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
