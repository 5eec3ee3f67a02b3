using System.Text.Json;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data.Documents;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>https://developer.kdocs.cn/server/dbt/attachments.html. An attachment without a link gets an empty one.</summary>
internal sealed class RecordAttachmentUrlsRoute(KDocsAccount account, DocumentData data, FileLinks links, EmulatorOptions options)
    : KDocsRoute(
        EmulatorOperations.KDocsRecordAttachmentUrls, account, data.DataTableFileToken, KDocsPaths.RecordAttachmentUrls(), "POST")
{

    private readonly Dictionary<(string Source, string MimeType, string Key), EmulatedRecordAttachment> _attachments = data.Records
        .SelectMany(record => record.Attachments)
        .ToDictionary(attachment => (attachment.Source, attachment.MimeType, attachment.Key));

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) =>
        [.. (Attachments(request) ?? []).Select(item => JsonMember.Text(item, "key")).OfType<string>()];

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var urls = Attachments(request)!.Select(item => Entry(item, expiredFor));
        return Success(new JsonObject { ["urls"] = options.Entries(urls) });
    }

    private static List<JsonElement>? Attachments(EmulatorRequest request) =>
        request.Json is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("attachments", out var attachments)
        && attachments.ValueKind == JsonValueKind.Array ? [.. attachments.EnumerateArray()] : null;

    private JsonObject Entry(JsonElement item, IReadOnlySet<string> expiredFor)
    {
        var (source, mimeType, key) = (Text("source"), Text("mime_type"), Text("key"));

        // An assumption: an unknown attachment is treated like one with an error.
        var url = _attachments.GetValueOrDefault((source, mimeType, key)) is { HasUrl: true } attachment
            ? links.Url(attachment, expiredFor.Contains(key))
            : "";
        return new JsonObject { ["source"] = source, ["mime_type"] = mimeType, ["key"] = key, ["url"] = url };

        string Text(string name) => item.GetProperty(name).GetString()!;
    }
}
