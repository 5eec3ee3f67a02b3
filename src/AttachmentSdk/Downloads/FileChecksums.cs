namespace AttachmentSdk.Downloads;

/// <summary>The checksums of a downloaded file that were computed from its bytes.</summary>
/// <param name="Crc64">
/// The CRC-64/XZ, which Aliyun OSS states as <c>x-oss-hash-crc64ecma</c>. Computed for every file.
/// https://help.aliyun.com/en/oss/user-guide/check-data-transmission-integrity-by-using-crc-64
/// </param>
/// <param name="Md5">The MD5 as 32 hexadecimal digits in lower case; <see langword="null"/> if the storage states none.</param>
/// <param name="Sha1">The SHA-1 as 40 hexadecimal digits in lower case; <see langword="null"/> if the link states none.</param>
public sealed record FileChecksums(ulong Crc64, string? Md5 = null, string? Sha1 = null);
