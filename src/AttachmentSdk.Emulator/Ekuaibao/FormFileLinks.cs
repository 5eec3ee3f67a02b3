using AttachmentSdk.Emulator.Data.Forms;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>The files of a form in the format of flowDetails/attachment: grouped by place, each with a link that is valid for an hour.</summary>
internal sealed class FormFileLinks(AttachmentLinks links)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public IReadOnlyList<Dictionary<string, object>> Groups(EmulatedForm form, Uri storage, bool isExpired)
    {
        var groups = new List<Dictionary<string, object>>();
        foreach (var files in form.Files.GroupBy(file => (file.Group, file.FeeDetailId)))
        {
            var group = new Dictionary<string, object> { ["type"] = files.Key.Group };
            if (files.Key.FeeDetailId is { } feeDetailId)
            {
                group["freeId"] = feeDetailId;
            }

            foreach (var entries in files.GroupBy(ArrayOf))
            {
                group[entries.Key] = entries.Select(file => Entry(file, storage, isExpired)).ToList();
            }

            groups.Add(group);
        }

        return groups;
    }

    private static string ArrayOf(EmulatedFormFile file) =>
        file.Invoice is not null ? "invoiceUrls" : file.Group == FormGroups.Receipt ? "receiptUrls" : "attachmentUrls";

    private Dictionary<string, string> Entry(EmulatedFormFile file, Uri storage, bool isExpired)
    {
        // Invented: the link to a file on DingTalk drive. The page is older than such files and does not mention headers, so the link here
        // has none, and only downloadurls returns a usable one.
        var entry = new Dictionary<string, string> { ["url"] = links.Url(file, Life, storage, isExpired) };
        AddGiven(entry, "key", file.Key);
        AddGiven(entry, "fileId", file.Id);
        AddGiven(entry, "fileName", file.StatedFileName);
        AddGiven(entry, "invoiceNumber", file.Invoice?.Number);
        AddGiven(entry, "invoiceCode", file.Invoice?.Code);
        return entry;
    }

    private static void AddGiven(Dictionary<string, string> entry, string name, string? value)
    {
        if (value is not null)
        {
            entry[name] = value;
        }
    }
}
