using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>
/// Reads one form of a response of <c>flowDetails/attachment</c>.
/// https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment
/// </summary>
internal sealed class FormFiles
{
    private readonly List<FormAttachment> _files = [];
    private readonly HashSet<(string, string)> _seen = [];
    private readonly string _flowId;
    private readonly string? _code;
    private readonly DateTimeOffset _askedAt;

    private FormFiles(string flowId, string? code, DateTimeOffset askedAt)
    {
        _flowId = flowId;
        _code = code;
        _askedAt = askedAt;
    }

    /// <summary>Gets the files in the order of the response; a file in two places is listed at the first.</summary>
    public static IReadOnlyList<FormAttachment> Of(FormAttachments form, string flowId, DateTimeOffset askedAt)
    {
        var files = new FormFiles(flowId, form.FlowCode, askedAt);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in (form.AttachmentList ?? []).Where(group => group is not null))
        {
            var type = string.IsNullOrEmpty(group.Type) ? "flow" : group.Type!;
            numbers.TryGetValue(type, out var number);
            numbers[type] = number + 1;
            files.Add(group, FormattableString.Invariant($"{type}[{number}]"));
        }

        return files._files;
    }

    private void Add(FormAttachmentGroup group, string path)
    {
        var kind = group.Type switch
        {
            "flow.body" => FormAttachmentKind.Body,
            "flow.free" => FormAttachmentKind.FeeDetail,
            "flow.approving" => FormAttachmentKind.Approval,
            "flow.receipt" => FormAttachmentKind.Receipt,
            _ => FormAttachmentKind.Other,
        };
        Add(group.AttachmentUrls, $"{path}.attachmentUrls", kind);
        Add(group.InvoiceUrls, $"{path}.invoiceUrls", FormAttachmentKind.Invoice);
        Add(group.ReceiptUrls, $"{path}.receiptUrls", FormAttachmentKind.Receipt);
        foreach (var file in FormScanner.Scan(group.AdditionalProperties, path, kind).Files)
        {
            Add(new FormAttachment(file.Kind, file.Path, _flowId, _code, file.Id, file.Key, file.FileName));
        }
    }

    private void Add(ICollection<FormFile>? files, string path, FormAttachmentKind kind)
    {
        var number = 0;
        foreach (var file in files ?? [])
        {
            var place = FormattableString.Invariant($"{path}[{number++}]");
            if (file is not null && !(string.IsNullOrEmpty(file.Url) && string.IsNullOrEmpty(file.Key) && string.IsNullOrEmpty(file.FileId)))
            {
                Add(new FormAttachment(kind, place, _flowId, _code, file.FileId, file.Key, file.FileName)
                {
                    InvoiceNumber = file.InvoiceNumber,
                    InvoiceCode = file.InvoiceCode,
                    Url = file.Url,
                    UrlAskedAt = _askedAt,
                });
            }
        }
    }

    private void Add(FormAttachment file)
    {
        if (file.Reference is not { } reference || _seen.Add((reference.Id, reference.Key)))
        {
            _files.Add(file);
        }
    }
}
