using System.Security.Cryptography;
using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Computes the checksums of the bytes and compares them with those that the storage states.</summary>
internal sealed class ContentHash : IDisposable
{
    private readonly Crc64 _crc64 = new();
    private IncrementalHash? _md5;
    private IncrementalHash? _sha1;
    private FormatEnd? _formatEnd;
    private long _length;

    /// <summary>Gets a value indicating whether the end is stated, or is the end of the format.</summary>
    public bool IsAtEnd => _formatEnd is null or { IsReached: true };

    public void Append(byte[] buffer, int count)
    {
        _crc64.Append(buffer.AsSpan(0, count));
        _md5?.AppendData(buffer, 0, count);
        _sha1?.AppendData(buffer, 0, count);
        _length += count;
        _formatEnd?.Append(buffer.AsSpan(0, count));
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

    /// <summary>Chooses how the end is recognized.</summary>
    /// <param name="isStated">Whether a response states it, so that the format does not matter.</param>
    public void ExpectEnd(bool isStated)
    {
        if (isStated)
        {
            _formatEnd = null;
        }
        else if (_length == 0)
        {
            _formatEnd = new FormatEnd();
        }
    }

    /// <summary>Ends the computation and compares the checksums.</summary>
    /// <returns>The checksums of the bytes.</returns>
    /// <exception cref="DownloadException">The bytes do not match a checksum.</exception>
    public FileChecksums Verify(RemoteObject content)
    {
        var computed = new FileChecksums(_crc64.Value, End(_md5), End(_sha1));
        return content.MismatchWith(computed) switch
        {
            null => computed,
            "SHA-1" => throw DownloadErrors.ChecksumMismatch("SHA-1", "link"),
            var kind => throw DownloadErrors.ChecksumMismatch(kind, "storage"),
        };
    }

    /// <summary>Computes the checksums of a file: the CRC-64, and those that the object states.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FileChecksums Of(string path, RemoteObject content)
    {
        using var hash = new ContentHash();
        hash.Expect(content);
        using var file = RegularFile.Open(path, FileAccess.Read);
        var buffer = new byte[(int)Math.Min(1024 * 1024, Math.Max(1, file.Length))];
        for (int read; (read = file.Read(buffer, 0, buffer.Length)) > 0;)
        {
            hash.Append(buffer, read);
        }

        return new FileChecksums(hash._crc64.Value, End(hash._md5), End(hash._sha1));
    }

    public void Dispose()
    {
        _md5?.Dispose();
        _sha1?.Dispose();
    }

    private static string? End(IncrementalHash? hash) => hash is null ? null : RemoteObject.ToHex(hash.GetHashAndReset());
}
