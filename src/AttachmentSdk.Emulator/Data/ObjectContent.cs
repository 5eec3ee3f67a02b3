#if NET10_0_OR_GREATER
using System.IO.Hashing;
#endif
using System.Security.Cryptography;

namespace AttachmentSdk.Emulator.Data;

/// <summary>The bytes of a stored object. The length is known before the bytes are created.</summary>
internal abstract class ObjectContent
{
    private const int ChunkLength = 1 << 16;

#if NET10_0_OR_GREATER
    // CRC-64/XZ, which OSS reports in x-oss-hash-crc64ecma.
    private static readonly Crc64ParameterSet Xz = Crc64ParameterSet.Create(polynomial: 0x42F0E1EBA9EA3693, initialValue: ulong.MaxValue, finalXorValue: ulong.MaxValue, reflectValues: true);
#endif
    private readonly Lazy<byte[]> _sha256;
    private readonly Lazy<byte[]> _sha1;
    private readonly Lazy<byte[]> _md5;
    private readonly Lazy<ulong> _crc64;

    protected ObjectContent(long length)
    {
        Length = length;
        _sha256 = new Lazy<byte[]>(() => Hash(HashAlgorithmName.SHA256));
        _sha1 = new Lazy<byte[]>(() => Hash(HashAlgorithmName.SHA1));
        _md5 = new Lazy<byte[]>(() => Hash(HashAlgorithmName.MD5));
        _crc64 = new Lazy<ulong>(ComputeCrc64);
    }

    private delegate void ChunkReader(ReadOnlySpan<byte> chunk);

    public long Length { get; }

    public string Sha256 => Convert.ToHexString(_sha256.Value).ToLowerInvariant();

    public string Sha1 => Convert.ToHexString(_sha1.Value).ToLowerInvariant();

    public string Md5 => Convert.ToBase64String(_md5.Value);

    public ulong Crc64 => _crc64.Value;

    /// <summary>Reads exactly <paramref name="target"/> from <paramref name="offset"/>; the caller stays within <see cref="Length"/>.</summary>
    public abstract void Read(long offset, Span<byte> target);

    private byte[] Hash(HashAlgorithmName algorithm)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        ReadAll(hash.AppendData);
        return hash.GetHashAndReset();
    }

    private ulong ComputeCrc64()
    {
#if NET10_0_OR_GREATER
        var crc64 = new Crc64(Xz);
        ReadAll(crc64.Append);
        return crc64.GetCurrentHashAsUInt64();
#else
        var crc64 = new AttachmentSdk.Downloads.Transfers.Crc64(); // The package for .NET 8 computes no CRC-64/XZ.
        ReadAll(crc64.Append);
        return crc64.Value;
#endif
    }

    private void ReadAll(ChunkReader reader)
    {
        var buffer = new byte[ChunkLength];
        for (long offset = 0; offset < Length; offset += ChunkLength)
        {
            var chunk = buffer.AsSpan(0, (int)Math.Min(ChunkLength, Length - offset));
            Read(offset, chunk);
            reader(chunk);
        }
    }
}
