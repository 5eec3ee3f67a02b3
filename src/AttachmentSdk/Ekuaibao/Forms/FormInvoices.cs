using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>Determines which invoices of a form have a file that is not in the form's own list.</summary>
internal sealed class FormInvoices
{
    private readonly HashSet<string> _objects;
    private readonly HashSet<(string, string)> _numbers;

    public FormInvoices(IReadOnlyList<FormAttachment> listed)
    {
        var invoices = listed.Where(file => file.Kind == FormAttachmentKind.Invoice).ToList();
        _objects = new HashSet<string>(invoices.SelectMany(file => new[] { file.Key, ObjectOf(file.Url) }).OfType<string>(), StringComparer.Ordinal);
        _numbers = [.. invoices.Select(file => Ordered(file.InvoiceNumber, file.InvoiceCode)).Where(pair => pair.Item2.Length > 0)];
    }

    // In the vendor's examples an id consists of the company, the invoice's code and its number, separated by colons. That it identifies
    // the invoice is an inference. It is not certain which of the list's two fields is which, and an id with more parts may be that of
    // another file.
    public bool HasFileOf(string invoiceId)
    {
        var parts = invoiceId.Split(':');
        return parts.Length == 3 && _numbers.Contains(Ordered(parts[1], parts[2]));
    }

    // In the vendor's examples the path of a link ends in the file's key, in both responses. That the same end means the same file is an
    // inference.
    public bool HasFileOf(InvoiceUrl invoice) => ObjectOf(invoice.Url) is { } name && _objects.Contains(name);

    private static string? ObjectOf(string? url)
    {
        if (string.IsNullOrEmpty(url))
        {
            return null;
        }

        var path = url!.Split('?', '#')[0];
        var name = Uri.UnescapeDataString(path.Substring(path.LastIndexOf('/') + 1));
        return name.Length == 0 ? null : name;
    }

    private static (string, string) Ordered(string? one, string? other) =>
        string.CompareOrdinal(one, other) <= 0 ? (one ?? string.Empty, other ?? string.Empty) : (other ?? string.Empty, one ?? string.Empty);
}
