using System.Globalization;
using System.Text;
using AttachmentSdk.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Downloads.Files;

/// <summary>A completed file, as the manifest lists it.</summary>
/// <param name="Id">The identity of the item.</param>
/// <param name="Path">The path relative to the target folder, in the notation of this system.</param>
/// <param name="Length">The length in bytes.</param>
/// <param name="Checksums">The checksums of the bytes.</param>
/// <param name="Time">The time of completion.</param>
internal sealed record ManifestEntry(ItemId Id, string Path, long Length, FileChecksums Checksums, DateTimeOffset Time)
{
    private const string IdField = "{\"id\":\"";
    private const string PathField = "\",\"path\":\"";

    private static readonly byte[] IdBytes = Encoding.ASCII.GetBytes(IdField);
    private static readonly byte[] PathBytes = Encoding.ASCII.GetBytes(PathField);

    /// <summary>
    /// Gets or sets the time at which the file was last written to, in ticks of UTC; <see langword="null"/> in a line of an earlier version.
    /// </summary>
    public long? Modified { get; init; }

    /// <summary>
    /// Gets or sets a value indicating whether the file is known to be complete. The entry of one that may be cut off says only whose file it
    /// is. Default: <see langword="true"/>.
    /// </summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>Reads the line of an entry.</summary>
    /// <returns><see langword="null"/> for a line that is torn, damaged, or of an unknown kind.</returns>
    public static ManifestEntry? Parse(string line)
    {
        try
        {
            return JsonInput.Read(line) is JObject fields
                && ItemId.TryParse(Encoding.ASCII.GetBytes((string?)fields["id"] ?? string.Empty), out var id)
                && (string?)fields["path"] is { Length: > 0 } path
                && IsPathOfThisLibrary(path)
                && (long?)fields["length"] is { } length and >= 0
                && (string?)fields["crc64"] is { } crc64
                ? new ManifestEntry(id, ToSystem(path), length, new FileChecksums(ulong.Parse(crc64, NumberStyles.None, CultureInfo.InvariantCulture), (string?)fields["md5"], (string?)fields["sha1"]), TimeIn(fields)) { Modified = (long?)fields["modified"], IsVerified = (bool?)fields["verified"] != false }
                : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>Finds the identity and the path in a line as this class writes it, without parsing the rest.</summary>
    /// <param name="line">The line.</param>
    /// <param name="id">The identity.</param>
    /// <param name="path">The path as it was written, which may contain escapes.</param>
    /// <returns>Whether the line begins as this class writes it.</returns>
    public static bool TryFindKeys(ReadOnlySpan<byte> line, out ItemId id, out ReadOnlySpan<byte> path)
    {
        id = default;
        path = default;
        if (!line.StartsWith(IdBytes) || !ItemId.TryParse(line.Slice(IdBytes.Length), out id))
        {
            return false;
        }

        var rest = line.Slice(IdBytes.Length + ItemId.Digits);
        if (!rest.StartsWith(PathBytes))
        {
            return false;
        }

        rest = rest.Slice(PathBytes.Length);
        var end = rest.IndexOf((byte)'"');
        path = end < 0 ? default : rest.Slice(0, end);
        return end > 0 && path.IndexOf((byte)'\\') < 0;
    }

    /// <summary>Returns the line of the entry, without its line break.</summary>
    public string ToLine()
    {
        var path = Escape(Path.Replace(System.IO.Path.DirectorySeparatorChar, '/'));
        var length = Length.ToString(CultureInfo.InvariantCulture);
        var crc64 = Checksums.Crc64.ToString(CultureInfo.InvariantCulture);
        var modified = Modified is { } ticks ? ",\"modified\":" + ticks.ToString(CultureInfo.InvariantCulture) : null;
        var verified = IsVerified ? null : ",\"verified\":false";
        var time = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

        // All parts are strings: the line is allocated once.
        return $"{IdField}{Id.ToString()}{PathField}{path}\",\"length\":{length},\"crc64\":\"{crc64}\"{Field("md5", Checksums.Md5)}{Field("sha1", Checksums.Sha1)}{modified}{verified},\"time\":\"{time}\"}}";
    }

    /// <summary>Determines whether a later line for the same item would say nothing new.</summary>
    public bool IsSameAs(ManifestEntry other) => this with { Time = other.Time, Modified = other.Modified } == other;

    // Anyone who can write to the folder may have written the line: only names as this library gives them are taken.
    private static bool IsPathOfThisLibrary(string path) => path.Split('/').All(name => name == SafeFileName.From(name));

    private static string? Field(string name, string? value) => value is null ? null : $",\"{name}\":\"{Escape(value)}\"";

    private static string Escape(string text) => text.All(character => character is ((>= ' ' and < '\x7F') or (>= '\u4E00' and < '\uA000')) and not ('"' or '\\')) ? text : JsonConvert.ToString(text, '"', StringEscapeHandling.Default) is var quoted ? quoted.Substring(1, quoted.Length - 2) : text;

    private static string ToSystem(string path) => path.Replace('/', System.IO.Path.DirectorySeparatorChar);

    private static DateTimeOffset TimeIn(JObject fields) =>
        DateTimeOffset.TryParse((string?)fields["time"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : default;
}
