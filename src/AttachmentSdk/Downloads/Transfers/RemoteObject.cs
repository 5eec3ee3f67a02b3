using System.Globalization;
using System.Net;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>What the storage states about a file before its first byte.</summary>
internal sealed record RemoteObject
{
    /// <summary>Gets or sets the length of the whole file in bytes, even if only a part of it was sent.</summary>
    public long? Length { get; init; }

    /// <summary>Gets or sets the ETag as it was sent, strong or weak; <see langword="null"/> if it is none, or none that can be sent back.</summary>
    public string? Tag { get; init => field = ReadTag(value); }

    /// <summary>Gets the ETag with its quotes, if it is a strong one.</summary>
    public string? ETag => !IsCoded && Tag is { Length: > 2 } tag && tag[0] == '"' ? tag : null;

    public DateTimeOffset? LastModified { get; init; }

    /// <summary>Gets or sets the CRC-64/XZ of the whole file, even if only a part of it was sent.</summary>
    public ulong? Crc64 { get; init; }

    /// <summary>Gets or sets the MD5 of the whole file; known only if the whole file was sent.</summary>
    public byte[]? Md5 { get; init; }

    /// <summary>Gets or sets the SHA-1 of the whole file as hexadecimal digits, if the link states it.</summary>
    public string? Sha1 { get; init; }

    public string? Disposition { get; init; }

    /// <summary>Gets or sets the media type with its parameters, as it was sent.</summary>
    public string? ContentType { get; init; }

    public string? MediaType => ContentType?.Split(';')[0].Trim();

    /// <summary>Gets or sets a value indicating whether the object is a processed image, which does not have the stored one's length and checksums.</summary>
    public bool IsProcessed { get; init; }

    /// <summary>Gets or sets a value indicating whether the response has a content coding. Ranges of such bytes are never combined.</summary>
    public bool IsCoded { get; init; }

    /// <summary>Gets or sets a value indicating whether the bytes were unpacked, up to the end of the compressed data.</summary>
    public bool IsUnpacked { get; init; }

    /// <summary>Gets a value indicating whether a later request can verify that it resumes the same object.</summary>
    public bool HasValidator => ETag is not null || (!IsCoded && LastModified is not null && Length is not null);

    /// <summary>Gets a value indicating whether the content can be compared with a file without its bytes.</summary>
    public bool HasChecksum => Crc64 is not null || Md5 is not null || Sha1 is not null;

    public static string ToHex(byte[] bytes) => BitConverter.ToString(bytes).Replace("-", string.Empty).ToLowerInvariant();

    /// <summary>Compares the checksums of bytes with those that the storage or the link states.</summary>
    /// <returns>The first kind that differs; <see langword="null"/> if none does.</returns>
    public string? MismatchWith(FileChecksums computed)
    {
        if (Crc64 is { } crc64 && crc64 != computed.Crc64)
        {
            return "CRC-64";
        }

        if (Md5 is { } md5 && computed.Md5 is { } computedMd5 && ToHex(md5) != computedMd5)
        {
            return "MD5";
        }

        return Sha1 is { } sha1 && computed.Sha1 is { } computedSha1 && !string.Equals(sha1, computedSha1, StringComparison.OrdinalIgnoreCase) ? "SHA-1" : null;
    }

    /// <summary>Determines whether a file of known checksums has the stated content, by at least one checksum that both have.</summary>
    public bool Matches(long length, FileChecksums known) =>
        Length == length
        && (Crc64 is not null || (Md5 is not null && known.Md5 is not null) || (Sha1 is not null && known.Sha1 is not null))
        && MismatchWith(known) is null;

    /// <param name="response">A response of status 200 or 206.</param>
    /// <param name="link">The link of the request.</param>
    /// <exception cref="DownloadException">The response does not say which bytes it has.</exception>
    public static RemoteObject Read(HttpResponseMessage response, DownloadLink link)
    {
        if (response.IsSuccessStatusCode && MessageFraming.FindConflict(response) is { } conflict)
        {
            throw DownloadErrors.Framing(conflict);
        }

        var headers = response.Content.Headers;
        var range = StatedRange.Read(response);
        var body = StatedLength.Read(response);
        var isCoded = ContentCoding.Read(response).Count > 0;
        var isWhole = response.StatusCode == HttpStatusCode.OK && range?.From is null;
        var isProcessed = ProcessedImage.IsAskedForBy((response.RequestMessage?.RequestUri ?? link.Uri).OriginalString);
        var content = new RemoteObject
        {
            Length = (isCoded ? null : range?.Total ?? (isWhole ? body.Value : null)) ?? (isProcessed ? null : link.Length),
            Tag = response.Headers.First("ETag"),
            LastModified = headers.LastModified,
            Crc64 = isProcessed ? null : ReadCrc64(response),
            Md5 = (isWhole || range?.IsWhole == true) && !isProcessed ? StatedMd5.Parse(headers.First("Content-MD5")) : null,
            Sha1 = isProcessed ? null : link.Sha1,
            IsProcessed = isProcessed,
            IsCoded = isCoded,
            Disposition = headers.Lines("Content-Disposition"),
            ContentType = headers.First("Content-Type"),
        };
        return body.IsValid || content.HasChecksum || link.Length is not null || !response.IsSuccessStatusCode ? content : throw DownloadErrors.NoLength();
    }

    /// <summary>Combines this response's view of an object with the values of an earlier response.</summary>
    public RemoteObject With(RemoteObject earlier) => this with
    {
        Length = Length ?? earlier.Length,
        Tag = Tag ?? earlier.Tag,
        LastModified = LastModified ?? earlier.LastModified,
        Crc64 = Crc64 ?? earlier.Crc64,
        Md5 = earlier.Md5,
        Sha1 = Sha1 ?? earlier.Sha1,
        ContentType = earlier.ContentType ?? ContentType,
    };

    /// <summary>
    /// Determines whether two responses certainly describe the same bytes: by the same checksum, the same strong ETag, or the same date and
    /// length, and if nothing contradicts it. Nodes of one storage may have an ETag each for the same object: then date and length count only
    /// if a checksum will verify the result.
    /// </summary>
    public bool IsSameAs(RemoteObject other)
    {
        if ((Length is not null && other.Length is not null && Length != other.Length)
            || (Crc64 is not null && other.Crc64 is not null && Crc64 != other.Crc64)
            || (Sha1 is not null && other.Sha1 is not null && !string.Equals(Sha1, other.Sha1, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        if (Crc64 is not null && Crc64 == other.Crc64)
        {
            return true;
        }

        var hasSameDate = LastModified is not null && LastModified == other.LastModified && Length is not null && Length == other.Length;
        return !IsPageInPlaceOf(other)
            && (Tag is null || other.Tag is null || Tag == other.Tag ? hasSameDate || (ETag is not null && ETag == other.ETag) : hasSameDate && (HasChecksum || other.HasChecksum));
    }

    /// <summary>
    /// Determines whether a response with a whole file may replace bytes of a known object, before its first byte is read. A page that
    /// stands between, such as that of a login, has the status of a success, but neither a validator nor the type of the file.
    /// </summary>
    public bool MayReplace(RemoteObject known)
    {
        if (HasChecksum)
        {
            return true;
        }

        if (IsPageInPlaceOf(known))
        {
            return false;
        }

        var isFile = MediaType is not null && !IsMarkup(MediaType) && !IsText(MediaType);
        return isFile || Tag is not null || LastModified is not null || !known.HasValidator || (Length is not null && Length == known.Length);
    }

    // A type that changes from that of a file to that of a text. Storages have a generic type for texts, too.
    private bool IsPageInPlaceOf(RemoteObject known) =>
        known.MediaType is { } type && !IsMarkup(type) && (IsMarkup(MediaType) || (IsText(MediaType) && !IsText(type) && !type.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase)));

    private static bool IsText(string? mediaType) => mediaType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;

    // Types of pages, and of the errors of an API.
    private static bool IsMarkup(string? mediaType) =>
        mediaType is not null
        && (mediaType.EndsWith("html", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("html+xml", StringComparison.OrdinalIgnoreCase)
            || mediaType.EndsWith("/xml", StringComparison.OrdinalIgnoreCase));

    private static ulong? ReadCrc64(HttpResponseMessage response) =>
        ulong.TryParse(response.Headers.First("x-oss-hash-crc64ecma"), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    // RFC 9110, 8.8.3: a quoted string without quotes in it, preceded by W/ if it is weak. A transport may change what is not ASCII.
    private static string? ReadTag(string? value)
    {
        var tag = value?.Trim();
        var start = tag?.StartsWith("W/", StringComparison.Ordinal) == true ? 3 : 1;
        return tag?.Length > start && tag[start - 1] == '"' && tag.IndexOf('"', start) == tag.Length - 1 && tag.All(character => character is > ' ' and < '\x7F') ? tag : null;
    }
}
