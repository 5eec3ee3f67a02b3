using AttachmentSdk.Emulator.Data.Forms;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>
/// A form in the format of byCode, as far as it leads to files. It has neither bank receipts nor files without key and id. The format of an
/// attachment is that of the vendor's other pages, because all arrays in this page's examples are empty.
/// </summary>
internal static class FormDetails
{
    public static Dictionary<string, object> Of(EmulatedForm form)
    {
        var fields = new Dictionary<string, object>
        {
            ["code"] = form.Code,
            ["title"] = $"{form.Type} {form.Code}",
        };
        foreach (var files in form.Files.Where(file => file.Group == FormGroups.Body).GroupBy(file => file.Spec.Field))
        {
            Put(fields, files.Key.Split('.'), Attachments(files));
        }

        var details = form.Files.Where(file => file.FeeDetailId is not null).GroupBy(file => file.FeeDetailId!).Select(FeeDetail).ToList();
        if (details.Count > 0)
        {
            fields["details"] = details;
        }

        return new Dictionary<string, object>
        {
            ["id"] = form.Id,
            ["formType"] = form.Type,
            ["form"] = fields,
            ["logs"] = Logs(form),
        };
    }

    private static void Put(Dictionary<string, object> fields, ReadOnlySpan<string> path, object value)
    {
        if (path.Length == 1)
        {
            fields[path[0]] = value;
            return;
        }

        fields.TryAdd(path[0], new Dictionary<string, object>());
        Put((Dictionary<string, object>)fields[path[0]], path[1..], value);
    }

    // Invented: detailId has the value of freeId in flowDetails/attachment. No page names its counterpart.
    private static object FeeDetail(IGrouping<string, EmulatedFormFile> files) => new
    {
        feeTypeForm = new
        {
            detailId = files.Key,
            attachments = Attachments(files.Where(file => file.Invoice is null)),
            invoiceForm = new
            {
                type = "exist",
                invoices = files.Select(file => file.Invoice).OfType<EmulatedInvoice>().Select(invoice => new { invoiceId = invoice.Id }).ToList(),
            },
        },
    };

    private static List<object> Logs(EmulatedForm form)
    {
        var approvals = form.Files.Where(file => file.Group == FormGroups.Approval).ToLookup(file => file.Spec.Index);
        var count = approvals.Select(log => log.Key + 1).DefaultIfEmpty(1).Max();

        // The actions are invented; only the arrays of attachments matter.
        return [.. Enumerable.Range(0, count).Select(index => (object)new
        {
            action = index == 0 ? "freeflow.submit" : "freeflow.agree",
            attachments = Attachments(approvals[index]),
        })];
    }

    private static List<Dictionary<string, string>> Attachments(IEnumerable<EmulatedFormFile> files)
    {
        var attachments = new List<Dictionary<string, string>>();
        foreach (var file in files)
        {
            if (file is { Id: { } id, Key: { } key })
            {
                var attachment = new Dictionary<string, string> { ["key"] = key, ["fileId"] = id };
                if (file.StatedFileName is { } name)
                {
                    attachment["fileName"] = name;
                }

                attachments.Add(attachment);
            }
        }

        return attachments;
    }
}
