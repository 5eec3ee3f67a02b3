using System.Runtime.CompilerServices;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>
/// Looks up the files of forms by their codes: each form itself, then the files of many forms by the ids found, then the invoices without a
/// file. https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byCode
/// </summary>
internal sealed class FormCodeListing(IEkuaibaoApi api, FormListing listing, TimeProvider clock)
{
    private readonly InvoiceLinks _invoices = new(api);

    public IAsyncEnumerable<FormAttachment> ListAsync(IAsyncEnumerable<string> codes, CancellationToken cancellationToken) =>
        ListAsync(FindAsync(codes, cancellationToken), cancellationToken);

    public IAsyncEnumerable<FormAttachment> ListAsync(IAsyncEnumerable<FormSummary> forms, CancellationToken cancellationToken) =>
        ListAsync(ScanAsync(forms, cancellationToken), cancellationToken);

    private async IAsyncEnumerable<FormAttachment> ListAsync(IAsyncEnumerable<Form> found, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in found.GatherAsync(FormListing.MaxForms, clock, cancellationToken).ConfigureAwait(false))
        {
            var listed = await listing.FindAsync(batch.Select(form => form.FlowId).OfType<string>(), cancellationToken).ConfigureAwait(false);
            var forms = batch.Select(form => new FoundForm(form, form.FlowId is { } id ? listed[id] : new ListedForm([]))).ToList();
            var askedAt = clock.GetUtcNow();
            var links = await FindInvoicesAsync(forms.SelectMany(form => form.Invoices.Select(invoice => invoice.Id)), cancellationToken).ConfigureAwait(false);
            foreach (var form in forms)
            {
                foreach (var file in FilesOf(form, links, askedAt))
                {
                    yield return file;
                }
            }
        }
    }

    private static IEnumerable<FormAttachment> FilesOf(FoundForm found, Dictionary<string, InvoiceUrl> links, DateTimeOffset askedAt)
    {
        var (form, listed) = (found.Form, found.Listed);

        // The form's own list first: its files have links, and the same place as in a listing by id.
        var seen = new HashSet<(string?, string?)>(listed.Files.Select(file => (file.Id, file.Key)));
        var further = (form.Scan?.Files ?? [])
            .Where(file => seen.Add((file.Id, file.Key)))
            .Select(file => new FormAttachment(file.Kind, file.Path, form.FlowId, form.Code, file.Id, file.Key, file.FileName));
        var invoices = found.Invoices
            .Select(invoice => (Found: invoice, Link: links.TryGetValue(invoice.Id, out var link) ? link : null))
            .Where(invoice => invoice.Link is null || !found.Known.HasFileOf(invoice.Link))
            .Select(invoice => new FormAttachment(FormAttachmentKind.Invoice, invoice.Found.Path, form.FlowId, form.Code, fileName: invoice.Link?.FileName, invoiceId: invoice.Found.Id)
            {
                Url = invoice.Link?.Url,
                UrlAskedAt = askedAt,
            });
        var errors = new[] { form.Error, ReferenceEquals(listed, ListedForm.Absent) ? null : listed.Error }.OfType<DownloadError>()
            .Select(error => new FormAttachment(FormAttachmentKind.Form, string.Empty, form.FlowId, form.Code) { Error = error });
        return [.. listed.Files, .. further, .. invoices, .. errors];
    }

    private static async IAsyncEnumerable<Form> ScanAsync(IAsyncEnumerable<FormSummary> forms, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var form in forms.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return new Form(form.Code, form.FlowId, FormScanner.Scan(form.Details), null);
        }
    }

    private async IAsyncEnumerable<Form> FindAsync(IAsyncEnumerable<string> codes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var code in codes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await FindAsync(code, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Form> FindAsync(string code, CancellationToken cancellationToken)
    {
        try
        {
            var response = await api.GetFormByCodeAsync(code, cancellationToken).ConfigureAwait(false);
            var flowId = string.IsNullOrEmpty(response.Value?.Id) ? null : response.Value!.Id;
            var error = flowId is null ? new DownloadError(DownloadErrorCode.Api, "The vendor's response holds no id of the form, so its list of files cannot be asked for.") : null;
            return new Form(code, flowId, response.Value is null ? null : FormScanner.Scan(response.Value), error);
        }
        catch (Exception exception) when (FormErrors.IsOfTheForms(exception, cancellationToken))
        {
            return new Form(code, null, null, FormErrors.ErrorOf(exception));
        }
    }

    private async Task<Dictionary<string, InvoiceUrl>> FindInvoicesAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken)
    {
        try
        {
            return await _invoices.FindAsync(invoiceIds, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (FormErrors.IsOfTheForms(exception, cancellationToken))
        {
            return []; // The invoices are listed without links; a later request for a link reports the error.
        }
    }

    private sealed record Form(string? Code, string? FlowId, FormScanner? Scan, DownloadError? Error);

    /// <summary>A form with the results of both calls.</summary>
    private sealed class FoundForm
    {
        public FoundForm(Form form, ListedForm listed)
        {
            Form = form;
            Listed = listed;
            Known = new FormInvoices(listed.Files);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            Invoices = [.. (form.Scan?.Invoices ?? []).Where(invoice => !Known.HasFileOf(invoice.Id) && seen.Add(invoice.Id))];
        }

        public Form Form { get; }

        public ListedForm Listed { get; }

        public FormInvoices Known { get; }

        /// <summary>Gets the invoices without a file in the form's own list, each once.</summary>
        public IReadOnlyList<FormScanner.FoundInvoice> Invoices { get; }
    }
}
