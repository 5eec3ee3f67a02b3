using System.Globalization;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Downloads.Files;

/// <summary>The content of the metadata: which bytes of the part file are valid.</summary>
/// <param name="Content">The object that the bytes belong to.</param>
/// <param name="ContiguousLength">
/// The number of contiguous bytes from the start of the file; <see langword="null"/> for all bytes of the file.
/// </param>
/// <param name="Ranges">The ranges behind them, in order.</param>
internal sealed record ResumeState(RemoteObject Content, long? ContiguousLength, IReadOnlyList<ByteRange> Ranges)
{
    /// <summary>Determines whether the metadata is consistent and possible for a part of this length.</summary>
    public bool Fits(long partLength)
    {
        if (ContiguousLength is null)
        {
            return partLength > 0 && !(partLength > Content.Length);
        }

        var end = ContiguousLength.Value;
        foreach (var range in Ranges)
        {
            if (range.From < end || range.To <= range.From)
            {
                return false;
            }

            end = range.To;
        }

        return ContiguousLength > 0 && end <= partLength && !(end > Content.Length) && (Ranges.Count == 0 || Content.Length is not null);
    }

    /// <summary>
    /// Drops the last byte if no byte is missing: it is requested again, because OSS responds to a range behind the end with the whole
    /// file.
    /// </summary>
    public ResumeState WithoutLastByte(long partLength)
    {
        var contiguousLength = ContiguousLength ?? partLength;
        if (Content.Length is not { } length || contiguousLength + Ranges.Sum(range => range.Length) < length)
        {
            return this with { ContiguousLength = contiguousLength };
        }

        ByteRange[] cut = [.. Ranges.Select(range => range with { To = Math.Min(range.To, length - 1) }).Where(range => range.Length > 0)];
        return this with { ContiguousLength = Math.Min(contiguousLength, length - 1), Ranges = cut };
    }
}

/// <summary>
/// The information that a later run needs to resume a part file: the object that its bytes belong to and, in version 2, the received
/// ranges. A small JSON file in the same folder as the part; it holds no link, name or secret.
/// </summary>
internal static class ResumeMetadata
{
    private const int Version = 1;
    private const int VersionWithRanges = 2;
    private const int Longest = 1024 * 1024;

    /// <summary>Determines whether a checksum shows at the end that bytes of a restored part are missing.</summary>
    public static bool IsVerifiable(RemoteObject content) => content.Crc64 is not null || content.Md5 is not null;

    public static string PathFor(string partPath) => partPath + ".json";

    /// <summary>Writes the first metadata of a part without ranges: once for each file.</summary>
    public static void Write(string partPath, RemoteObject content)
    {
        RegularFile.Write(PathFor(partPath), ToJson(content, Version).ToString(Formatting.None));
    }

    /// <summary>Replaces the metadata in one step: after a crash, either version exists.</summary>
    public static void Rewrite(string partPath, ResumeState state)
    {
        var metadata = ToJson(state.Content, state.ContiguousLength is null ? Version : VersionWithRanges);
        if (state.ContiguousLength is { } contiguousLength)
        {
            metadata["front"] = contiguousLength;
            metadata["ahead"] = new JArray(state.Ranges.Select(span => new JArray(span.From, span.To)));
        }

        RegularFile.Write(NextPathFor(partPath), metadata.ToString(Formatting.None));
        FileMove.Replace(NextPathFor(partPath), PathFor(partPath));
    }

    /// <returns>The metadata; <see langword="null"/> if there is none that is valid.</returns>
    public static ResumeState? Read(string partPath)
    {
        try
        {
            using var file = RegularFile.Open(PathFor(partPath), FileAccess.Read);
            if (file.Length > Longest)
            {
                return null;
            }

            using var reader = new JsonTextReader(new StreamReader(file)) { DateParseHandling = DateParseHandling.None, MaxDepth = 4 };
            var metadata = JObject.Load(reader);
            var version = (int?)metadata["version"];
            if (version is not (Version or VersionWithRanges))
            {
                return null;
            }

            var content = new RemoteObject
            {
                Length = (long?)metadata["length"],
                Tag = (string?)metadata["etag"],
                LastModified = (string?)metadata["lastModified"] is { } date ? DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind) : null,
                Crc64 = (string?)metadata["crc64"] is { } crc64 ? ulong.Parse(crc64, NumberStyles.None, CultureInfo.InvariantCulture) : null,
                ContentType = (string?)metadata["type"],
                Md5 = (string?)metadata["md5"] is { } md5 ? Convert.FromBase64String(md5) : null,
            };
            if (!content.HasValidator)
            {
                return null;
            }

            return version == Version ? new ResumeState(content, null, []) : new ResumeState(content, (long)metadata["front"]!, ReadRanges(metadata));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or FormatException or OverflowException or ArgumentException or InvalidCastException or InvalidOperationException)
        {
            return null; // Truncated by a crash, or damaged: the part restarts.
        }
    }

    public static void Delete(string partPath)
    {
        // The check takes no lock on the folder, and there is seldom a file.
        if (File.Exists(PathFor(partPath)))
        {
            File.Delete(PathFor(partPath));
        }
    }

    /// <summary>Restores the part of an earlier run.</summary>
    /// <returns>The valid bytes; <see langword="null"/> if the part restarts, in which case the file is empty.</returns>
    /// <param name="partPath">The path of the part.</param>
    /// <param name="file">The part.</param>
    /// <param name="isFlushed">Whether the metadata of bytes that no checksum verifies must not cover any that are not on the disk.</param>
    public static ResumeState? Restore(string partPath, LockedFile file, bool isFlushed)
    {
        var length = file.WasThere ? file.Length : 0;
        var metadata = length > 0 ? Read(partPath) : null;
        if (metadata?.Fits(length) != true)
        {
            // Metadata without its bytes would describe the new bytes.
            Delete(partPath);
            if (length > 0)
            {
                file.SetLength(0);
            }

            return null;
        }

        DeleteUnfinished(partPath);
        var there = metadata.WithoutLastByte(length);
        if (there.Ranges.Count > 0)
        {
            file.SetLength(Math.Min(length, there.Content.Length!.Value));
            return there;
        }

        if (isFlushed && !IsVerifiable(there.Content) && metadata.ContiguousLength is not null)
        {
            file.SetLength(there.ContiguousLength!.Value);
            return there;
        }

        // The metadata last: it covers the whole file, so the file must not contain other bytes by then.
        file.SetLength(there.ContiguousLength!.Value);
        if (metadata.ContiguousLength is not null)
        {
            Rewrite(partPath, there with { ContiguousLength = null });
        }

        return there;
    }

    /// <summary>Deletes the file that a crash between the steps of <see cref="Rewrite"/> left.</summary>
    private static void DeleteUnfinished(string partPath) => File.Delete(NextPathFor(partPath));

    private static string NextPathFor(string partPath) => PathFor(partPath) + ".next";

    private static IReadOnlyList<ByteRange> ReadRanges(JObject metadata) =>
        [.. ((JArray)metadata["ahead"]!).Select(span => new ByteRange((long)span[0]!, (long)span[1]!))];

    private static JObject ToJson(RemoteObject content, int version) => new()
    {
        ["version"] = version,
        ["length"] = content.Length,
        ["etag"] = content.ETag,
        ["lastModified"] = content.LastModified?.ToString("O", CultureInfo.InvariantCulture),
        ["crc64"] = content.Crc64?.ToString(CultureInfo.InvariantCulture),
        ["type"] = content.ContentType,
        ["md5"] = content.Md5 is { } md5 ? Convert.ToBase64String(md5) : null,
    };
}
