using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.IO;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>
/// Finds the files and invoices of a form in any field: companies add custom fields, which hold objects with <c>key</c> and <c>fileId</c>
/// like the vendor's own fields. That every such object is a file is an inference.
/// </summary>
internal sealed class FormScanner
{
    // JSON with deeper nesting is rejected when it is parsed.
    private const int Deepest = 64;

    private readonly List<FoundFile> _files = [];
    private readonly List<FoundInvoice> _invoices = [];

    public IReadOnlyList<FoundFile> Files => _files;

    public IReadOnlyList<FoundInvoice> Invoices => _invoices;

    public static FormScanner Scan(FormDetails form)
    {
        var scanner = new FormScanner();
        scanner.Enter(form.Form, "form", FormAttachmentKind.Body);
        var number = 0;
        foreach (var log in form.Logs ?? [])
        {
            scanner.Enter(log, FormattableString.Invariant($"logs[{number++}]"), FormAttachmentKind.Approval);
        }

        return scanner.EnterAll(form.AdditionalProperties, string.Empty, FormAttachmentKind.Body);
    }

    /// <summary>Scans fields that the contract does not define.</summary>
    public static FormScanner Scan(IDictionary<string, object> fields, string path, FormAttachmentKind kind) => new FormScanner().EnterAll(fields, path + ".", kind);

    private FormScanner EnterAll(IDictionary<string, object> fields, string prefix, FormAttachmentKind kind)
    {
        foreach (var field in fields)
        {
            Enter(field.Value, prefix + field.Key, kind);
        }

        return this;
    }

    private void Enter(object? root, string path, FormAttachmentKind kind)
    {
        if (root is JContainer container)
        {
            Visit(container, path, kind, isInvoice: false, depth: 0);
        }
    }

    private void Visit(JContainer node, string rootPath, FormAttachmentKind kind, bool isInvoice, int depth)
    {
        if (node is JObject fields)
        {
            Take(fields, rootPath, kind, isInvoice);
        }

        if (depth == Deepest)
        {
            return;
        }

        foreach (var child in node.Children())
        {
            var (name, value) = child is JProperty property ? (property.Name, property.Value) : (null, child);
            if (value is JContainer inner)
            {
                var isDetail = depth == 0 && name == "details" && rootPath == "form";
                Visit(inner, rootPath, isDetail ? FormAttachmentKind.FeeDetail : kind, isInvoice || name == "invoices", depth + 1);
            }
        }
    }

    private void Take(JObject fields, string rootPath, FormAttachmentKind kind, bool isInvoice)
    {
        if (JsonInput.TextOf(fields["key"]) is { } key && JsonInput.TextOf(fields["fileId"]) is { } id)
        {
            _files.Add(new FoundFile(id, key, JsonInput.TextOf(fields["fileName"]), isInvoice ? FormAttachmentKind.Invoice : kind, PathOf(fields, rootPath)));
        }
        else if (isInvoice && JsonInput.TextOf(fields["invoiceId"]) is { } invoiceId)
        {
            _invoices.Add(new FoundInvoice(invoiceId, PathOf(fields, rootPath)));
        }
    }

    private static string PathOf(JObject fields, string rootPath)
    {
        var inner = fields.Path;
        return inner.Length == 0 || inner[0] == '[' ? rootPath + inner : $"{rootPath}.{inner}";
    }

    internal sealed record FoundFile(string Id, string Key, string? FileName, FormAttachmentKind Kind, string Path);

    internal sealed record FoundInvoice(string Id, string Path);
}
