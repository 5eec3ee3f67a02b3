using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AttachmentSdk.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// The key of a file on DingTalk drive (钉盘): <c>DP:</c> and a JSON object with the file's name, size and type, which the link does not
/// have. https://docs.ekuaibao.com/docs/open-api/attachment/attachment-download
/// </summary>
public sealed class DingTalkDriveKey
{
    /// <summary>The prefix of such a key.</summary>
    public const string Prefix = "DP:";

    private DingTalkDriveKey(string raw, Dictionary<string, string?> fields)
    {
        string? Text(string name) => fields.TryGetValue(name, out var value) ? value : null;

        Raw = raw;
        FileId = Text("fileId");
        FileName = Text("fileName");
        FileSize = long.TryParse(Text("fileSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;
        FileType = Text("fileType");
        SpaceId = Text("spaceId");
    }

    /// <summary>Gets the key as it was given, byte for byte; it is sent back to the vendor like this.</summary>
    public string Raw { get; }

    /// <summary>
    /// Gets the file's id on the drive, which is not the id of the attachment. <see langword="null"/> if the key does not state it.
    /// </summary>
    public string? FileId { get; }

    /// <summary>Gets the file's name, in the vendor's example with its extension. <see langword="null"/> if the key does not state it.</summary>
    public string? FileName { get; }

    /// <summary>
    /// Gets the file's length. That it is in bytes is an inference from the vendor's example. <see langword="null"/> if the key does not
    /// state it as an integer of at least 0.
    /// </summary>
    public long? FileSize { get; }

    /// <summary>
    /// Gets the file's type as the key states it, in the vendor's example an extension without a dot, such as <c>jpg</c>; a file name gets
    /// only what is an extension. <see langword="null"/> if the key does not state it.
    /// </summary>
    public string? FileType { get; }

    /// <summary>Gets the id of the drive's space. <see langword="null"/> if the key does not state it.</summary>
    public string? SpaceId { get; }

    /// <summary>Determines whether a key is that of a file on DingTalk drive, well-formed or not.</summary>
    /// <param name="key">Any key.</param>
    /// <returns>Whether it begins with <c>DP:</c>.</returns>
    public static bool IsDingTalkDrive(string? key) => key is not null && key.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Parses a key.</summary>
    /// <param name="key">The key, beginning with <c>DP:</c>.</param>
    /// <returns>The values of the key.</returns>
    /// <exception cref="FormatException">The text is not such a key. The message states the error and its position.</exception>
    public static DingTalkDriveKey Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryRead(key, out var result) is { } problem ? throw new FormatException(problem) : result!;
    }

    /// <summary>Parses a key without throwing.</summary>
    /// <param name="key">Any text.</param>
    /// <param name="result">The values of the key.</param>
    /// <returns>Whether the text is such a key.</returns>
    public static bool TryParse(string? key, [NotNullWhen(true)] out DingTalkDriveKey? result)
    {
        result = null;
        return key is not null && TryRead(key, out result) is null;
    }

    /// <summary>Creates a key in the format of the vendor's example; a null field is omitted.</summary>
    /// <param name="fileId">The file's id on the drive.</param>
    /// <param name="fileName">The file's name.</param>
    /// <param name="fileSize">The file's length in bytes, at least 0.</param>
    /// <param name="fileType">The file's type, without a dot.</param>
    /// <param name="spaceId">The id of the drive's space.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fileSize"/> is negative.</exception>
    public static string Format(string? fileId, string? fileName, long? fileSize, string? fileType, string? spaceId)
    {
        if (fileSize < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(fileSize), fileSize, "A file has at least 0 bytes.");
        }

        var fields = new JObject();
        void Add(string name, object? value)
        {
            if (value is not null)
            {
                fields.Add(name, new JValue(value));
            }
        }

        Add("fileId", fileId);
        Add("fileName", fileName);
        Add("fileSize", fileSize);
        Add("fileType", fileType);
        Add("spaceId", spaceId);
        return Prefix + fields.ToString(Formatting.None);
    }

    /// <summary>Returns the key as it was given.</summary>
    /// <returns><see cref="Raw"/>.</returns>
    public override string ToString() => Raw;

    /// <returns>The error; <see langword="null"/> if there is none.</returns>
    private static string? TryRead(string key, out DingTalkDriveKey? result)
    {
        result = null;
        if (!IsDingTalkDrive(key))
        {
            return "A DingTalk-drive key begins with 'DP:'.";
        }

        try
        {
            using var reader = JsonInput.CreateReader(new StringReader(key.Substring(Prefix.Length)));
            if (ReadFields(reader) is not { } fields)
            {
                return "After 'DP:' a DingTalk-drive key holds a JSON object.";
            }

            var (line, position) = (reader.LineNumber, reader.LinePosition);
            if (reader.Read())
            {
                return $"A DingTalk-drive key ends with its JSON object, but more text follows at {PlaceOf(line, position)}.";
            }

            result = new DingTalkDriveKey(key, fields);
            return null;
        }
        catch (JsonReaderException exception)
        {
            return $"After 'DP:' a DingTalk-drive key holds a JSON object; this one is cut short or damaged at {PlaceOf(exception.LineNumber, exception.LinePosition)}.";
        }
    }

    // The reader counts columns from 0, editors from 1; and the reader has not seen the prefix.
    private static string PlaceOf(int line, int position) => line > 1
        ? FormattableString.Invariant($"line {line}, column {position + 1}")
        : FormattableString.Invariant($"column {Prefix.Length + position + 1}");

    // Token by token: a JObject would dominate the run time of a short program.
    private static Dictionary<string, string?>? ReadFields(JsonTextReader reader)
    {
        Read(reader);
        if (reader.TokenType != JsonToken.StartObject)
        {
            SkipChildren(reader);
            return null;
        }

        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (ReadContent(reader); reader.TokenType != JsonToken.EndObject; ReadContent(reader))
        {
            var name = (string)reader.Value!;
            ReadContent(reader);
            fields[name] = reader is { Value: { } value, TokenType: not JsonToken.StartConstructor } ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
            SkipChildren(reader);
        }

        return fields;
    }

    private static void SkipChildren(JsonTextReader reader)
    {
        if (reader.TokenType is JsonToken.StartObject or JsonToken.StartArray or JsonToken.StartConstructor)
        {
            var depth = reader.Depth;
            do
            {
                Read(reader);
            }
            while (reader.Depth > depth);
        }
    }

    private static void ReadContent(JsonTextReader reader)
    {
        do
        {
            Read(reader);
        }
        while (reader.TokenType == JsonToken.Comment);
    }

    private static void Read(JsonTextReader reader)
    {
        if (!reader.Read())
        {
            throw new JsonReaderException("The text ends too early.", reader.Path, reader.LineNumber, reader.LinePosition, null);
        }
    }
}
