using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data.Forms;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>The files of a form in the format of flowDetails/attachment: grouped by place, each with a link that is valid for an hour.</summary>
internal sealed class FormFileLinks(AttachmentLinks links)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public JsonArray Groups(EmulatedForm form, Uri storage, bool isExpired)
    {
        var groups = new List<JsonNode>();
        foreach (var files in form.Files.GroupBy(file => (file.Group, file.FeeDetailId)))
        {
            var group = new JsonObject { ["type"] = files.Key.Group };
            if (files.Key.FeeDetailId is { } feeDetailId)
            {
                group["freeId"] = feeDetailId;
            }

            foreach (var entries in files.GroupBy(ArrayOf))
            {
                group[entries.Key] = new JsonArray([.. entries.Select(file => Entry(file, storage, isExpired))]);
            }

            groups.Add(group);
        }

        return new JsonArray([.. groups]);
    }

    private static string ArrayOf(EmulatedFormFile file) =>
        file.Invoice is not null ? "invoiceUrls" : file.Group == FormGroups.Receipt ? "receiptUrls" : "attachmentUrls";

    private JsonObject Entry(EmulatedFormFile file, Uri storage, bool isExpired)
    {
        // Invented: the link to a file on DingTalk drive. The page is older than such files and does not mention headers, so the link here
        // has none, and only downloadurls returns a usable one.
        var entry = new JsonObject { ["url"] = links.Url(file, Life, storage, isExpired) };
        AddGiven(entry, "key", file.Key);
        AddGiven(entry, "fileId", file.Id);
        AddGiven(entry, "fileName", file.StatedFileName);
        AddGiven(entry, "invoiceNumber", file.Invoice?.Number);
        AddGiven(entry, "invoiceCode", file.Invoice?.Code);
        return entry;
    }

    private static void AddGiven(JsonObject entry, string name, string? value)
    {
        if (value is not null)
        {
            entry[name] = value;
        }
    }
}
