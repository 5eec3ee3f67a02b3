using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data.Formats;

namespace AttachmentSdk.Emulator.Data;

/// <summary>Ids and keys in the formats of the vendor's examples.</summary>
internal static class SampleKeys
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Opaque: some begin with a minus sign or contain an underscore or a dollar sign.</summary>
    public static string Id(SeededText text, int index) => (index % 4) switch
    {
        0 => $"-{text.NextAlphanumeric(11)}00",
        1 => $"ID_{text.NextAlphanumeric(10)}$",
        2 => $"{text.NextAlphanumeric(7)}_{text.NextAlphanumeric(4)}00",
        _ => text.NextAlphanumeric(14),
    };

    /// <summary>Returns the key of an attachment of that kind.</summary>
    public static string Of(SeededText text, AttachmentSpec spec) =>
        spec.Kind == LinkKind.DingTalkDrive ? DingTalkDrive(text, spec) : Upload(text, spec.Shape, spec.Name);

    /// <summary>Returns the name of a file in the storage of DingTalk drive.</summary>
    public static string DriveObject(SeededText text) => $"iAEIAqRmaWxlA6h5dW5kaXNrMATOITK4{text.NextAlphanumeric(24)}.file";

    public static string Upload(SeededText text, KeyShape shape, string name)
    {
        var dot = name.LastIndexOf('.');
        var (stem, extension) = (name[..dot], name[dot..]);
        return shape switch
        {
            KeyShape.UserInterface =>
                string.Create(CultureInfo.InvariantCulture, $"{stem}-16{text.NextDigits(11)}-{text.NextNumber() % 999}{extension}"),
            KeyShape.MiniApp => $"applet-ekb-web2-{text.NextUuid()}-2{extension}",
            KeyShape.Receipt => $"{text.NextUuid()}-{text.NextAlphanumeric(23)}={extension}",
            _ => $"openapi{text.NextUuid()}-{name}",
        };
    }

    /// <summary>The members and their order are those of the vendor.</summary>
    public static string DingTalkDrive(SeededText text, AttachmentSpec spec)
    {
        var key = new JsonObject
        {
            ["fileId"] = text.NextDigits(12),
            ["fileName"] = spec.Name,
            ["fileSize"] = spec.Length,
            ["fileType"] = FileFormat.ExtensionOf(spec.Name),
            ["spaceId"] = "7215288789",
        };
        return "DP:" + key.ToJsonString(Json);
    }
}
