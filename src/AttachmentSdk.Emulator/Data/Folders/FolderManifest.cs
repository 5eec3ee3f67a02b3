using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>A file of a folder and its data at ekuaibao.</summary>
internal sealed record AttachmentEntry(string File, string FileName, string Id, string Key, LinkKind LinkKind);

/// <summary>A file of a folder and its data at KDocs.</summary>
internal sealed record PictureEntry(string File, string FileName, string PicKey, string Tag);

/// <summary>The content of <c>emulator.json</c> in a folder about the other files.</summary>
internal sealed record FolderManifest
{
    public const string FileName = "emulator.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter<LinkKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        NewLine = "\n",
        TypeInfoResolver = FolderManifestJson.Default,
    };

    private static readonly JsonTypeInfo<FolderManifest> Type = (JsonTypeInfo<FolderManifest>)Json.GetTypeInfo(typeof(FolderManifest));

    // Set, not only initialized: generated readers give what is only initialized and absent the default of its type.
    /// <summary>Gets or sets the seed of the rest of the data; null for that of the options.</summary>
    public int? Seed { get; set; }

    /// <summary>Gets or sets the number of files of the rest of the data; null for that of the options.</summary>
    public int? Files { get; set; }

    public IReadOnlyList<AttachmentEntry> Attachments { get; set; } = [];

    public IReadOnlyList<PictureEntry> Pictures { get; set; } = [];

    /// <exception cref="FormatException">The text is not such a file. The message states the position.</exception>
    public static FolderManifest Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Type) ?? throw new FormatException($"{FileName} is null.");
        }
        catch (JsonException error)
        {
            throw Wrong(error.Message, error);
        }
    }

    public static FormatException Wrong(string problem, Exception? cause = null) => new($"{FileName}: {problem.TrimEnd('.')}.", cause);

    public string ToJson() => JsonSerializer.Serialize(this, Type) + "\n";
}

[JsonSerializable(typeof(FolderManifest))]
internal sealed partial class FolderManifestJson : JsonSerializerContext;
