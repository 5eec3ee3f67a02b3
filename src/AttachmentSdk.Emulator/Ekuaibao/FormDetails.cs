using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data.Forms;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>
/// A form in the format of byCode, as far as it leads to files. It has neither bank receipts nor files without key and id. The format of an
/// attachment is that of the vendor's other pages, because all arrays in this page's examples are empty.
/// </summary>
internal static class FormDetails
{
    private const string SmallVersion = "a444a2bd3c65fd0331a2a7c0c2d1b0d7cd7366b2";

    public static JsonObject Of(EmulatedForm form)
    {
        var fields = new JsonObject
        {
            ["code"] = form.Code,
            ["title"] = $"{form.Type} {form.Code}",
            ["submitDate"] = form.SubmittedAt.ToUnixTimeMilliseconds(),
            ["submitterId"] = form.OwnerId,
            ["specificationId"] = $"{form.TemplateId}:{SmallVersion}",
        };
        if (form.PaidAt is { } paid)
        {
            fields["payDate"] = paid.ToUnixTimeMilliseconds();
        }

        foreach (var files in form.Files.Where(file => file.Group == FormGroups.Body).GroupBy(file => file.Spec.Field))
        {
            Put(fields, files.Key.Split('.'), Attachments(files));
        }

        var details = form.Files.Where(file => file.FeeDetailId is not null).GroupBy(file => file.FeeDetailId!).Select(FeeDetail).ToArray();
        if (details.Length > 0)
        {
            fields["details"] = new JsonArray([.. details]);
        }

        return new JsonObject
        {
            ["id"] = form.Id,
            ["formType"] = form.Type,
            ["state"] = form.Status,
            ["active"] = !form.IsDeleted,
            ["createTime"] = form.CreatedAt.ToUnixTimeMilliseconds(),
            ["updateTime"] = form.UpdatedAt.ToUnixTimeMilliseconds(),
            ["ownerId"] = form.OwnerId,
            ["form"] = fields,
            ["logs"] = Logs(form),
        };
    }

    private static void Put(JsonObject fields, ReadOnlySpan<string> path, JsonArray value)
    {
        if (path.Length == 1)
        {
            fields[path[0]] = value;
            return;
        }

        Put((fields[path[0]] ??= new JsonObject()).AsObject(), path[1..], value);
    }

    // Invented: detailId has the value of freeId in flowDetails/attachment. No page names its counterpart.
    private static JsonObject FeeDetail(IGrouping<string, EmulatedFormFile> files) => new()
    {
        ["feeTypeForm"] = new JsonObject
        {
            ["detailId"] = files.Key,
            ["attachments"] = Attachments(files.Where(file => file.Invoice is null)),
            ["invoiceForm"] = new JsonObject
            {
                ["type"] = "exist",
                ["invoices"] = new JsonArray([.. files.Select(file => file.Invoice).OfType<EmulatedInvoice>().Select(invoice => new JsonObject { ["invoiceId"] = invoice.Id })]),
            },
        },
    };

    private static JsonArray Logs(EmulatedForm form)
    {
        var approvals = form.Files.Where(file => file.Group == FormGroups.Approval).ToLookup(file => file.Spec.Index);
        var count = approvals.Select(log => log.Key + 1).DefaultIfEmpty(1).Max();

        // The actions are invented; only the arrays of attachments matter.
        return new JsonArray([.. Enumerable.Range(0, count).Select(index => new JsonObject
        {
            ["action"] = index == 0 ? "freeflow.submit" : "freeflow.agree",
            ["attachments"] = Attachments(approvals[index]),
        })]);
    }

    private static JsonArray Attachments(IEnumerable<EmulatedFormFile> files)
    {
        var attachments = new List<JsonNode>();
        foreach (var file in files)
        {
            if (file is { Id: { } id, Key: { } key })
            {
                var attachment = new JsonObject { ["key"] = key, ["fileId"] = id };
                if (file.StatedFileName is { } name)
                {
                    attachment["fileName"] = name;
                }

                attachments.Add(attachment);
            }
        }

        return new JsonArray([.. attachments]);
    }
}
