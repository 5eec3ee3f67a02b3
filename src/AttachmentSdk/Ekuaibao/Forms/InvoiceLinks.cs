using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>Requests the files of invoices by their ids. https://docs.ekuaibao.com/docs/open-api/datalink-extend/get-entity-invoice-img</summary>
internal sealed class InvoiceLinks(IEkuaibaoApi api)
{
    // The page states no limit; that of the other calls is 100. An inference, on the safe side.
    private const int AssumedLimit = 100;

    /// <returns>The invoices that the vendor knows, by id.</returns>
    public async Task<Dictionary<string, InvoiceUrl>> FindAsync(IEnumerable<string> invoiceIds, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, InvoiceUrl>(StringComparer.Ordinal);
        var open = invoiceIds.Distinct(StringComparer.Ordinal).ToList();
        for (var start = 0; start < open.Count; start += AssumedLimit)
        {
            var request = new InvoiceUrlsRequest { InvoiceId = open.GetRange(start, Math.Min(AssumedLimit, open.Count - start)) };
            var response = await api.GetInvoiceUrlsAsync(request, cancellationToken).ConfigureAwait(false);
            foreach (var invoice in (response.Items ?? []).Where(invoice => !string.IsNullOrEmpty(invoice?.Id)))
            {
                found[invoice.Id!] = invoice;
            }
        }

        return found;
    }
}
