using System.Globalization;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data.Documents;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>
/// https://developer.kdocs.cn/server/dbt/records.html. Of the optional parameters only the page size, the offset and the largest number of
/// records have an effect. The wrapper <c>detail</c> is known from third-party clients, which read it in other calls on records.
/// </summary>
internal sealed class RecordsRoute(KDocsAccount account, DocumentData data, EmulatorOptions options)
    : KDocsRoute(EmulatorOperations.KDocsRecords, account, data.DataTableFileToken, KDocsPaths.Records())
{
    private const int DefaultPageSize = 100;

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => [];

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        if (InPath(request, "sheet") != data.DataTableId)
        {
            return KDocsFailure.NoSheet.ToResponse();
        }

        // An assumption: the page does not state the response to wrong numbers or an unknown offset.
        var records = data.Records.ToList();
        var start = request.Query["offset"] is { } offset ? records.FindIndex(record => record.Id == offset) : 0;
        if (start < 0
            || !TryNumber(request.Query["pageSize"], DefaultPageSize, out var size)
            || !TryNumber(request.Query["maxRecords"], int.MaxValue, out var most))
        {
            return (KDocsFailure.InvalidArgument with { Hint = "pageSize, maxRecords or offset is wrong" }).ToResponse();
        }

        var end = Math.Min(records.Count, most);
        var next = (int)Math.Min(end, (long)start + size);
        var detail = new JsonObject { ["records"] = options.Entries(records.Take(start..Math.Max(start, next)).Select(Entry)) };
        if (next < end)
        {
            // Opaque to clients; the last page has none.
            detail["offset"] = records[next].Id;
        }

        return Success(new JsonObject { ["detail"] = detail });
    }

    private static bool TryNumber(string? text, int missing, out int number)
    {
        number = missing;
        return text is null || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0);
    }

    private static JsonObject Entry(EmulatedRecord record)
    {
        var fields = new JsonObject { ["名称"] = record.Title };
        foreach (var attachments in record.Attachments.GroupBy(attachment => attachment.Field))
        {
            fields[attachments.Key] = new JsonArray([.. attachments.Select(Attachment)]);
        }

        return new JsonObject { ["id"] = record.Id, ["fields"] = fields };
    }

    private static JsonObject Attachment(EmulatedRecordAttachment attachment) => new()
    {
        ["fileName"] = attachment.FileName,
        ["imgSize"] = attachment.Stored.IsPicture ? "640*640" : "",
        ["linkUrl"] = "",
        ["size"] = attachment.Length,
        ["source"] = attachment.Source,
        ["type"] = attachment.MimeType,
        ["uploadId"] = attachment.Key,
    };
}
