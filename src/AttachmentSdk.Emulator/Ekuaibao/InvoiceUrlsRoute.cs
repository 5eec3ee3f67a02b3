using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Ekuaibao;

/// <summary>https://docs.ekuaibao.com/docs/open-api/datalink-extend/get-entity-invoice-img. Unknown invoices are omitted.</summary>
internal sealed class InvoiceUrlsRoute(
    EkuaibaoAccount account,
    IReadOnlyList<EmulatedForm> forms,
    AttachmentLinks links,
    EmulatorAddresses addresses,
    EmulatorOptions options) : EkuaibaoRoute(EmulatorOperations.EkuaibaoInvoiceUrls, account)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    // The size of the vendor's example.
    private const string Crop = "image/crop,w_1650,h_1665,x_0,y_0,g_nw";

    private readonly Dictionary<string, EmulatedFormFile> _files = forms
        .Where(form => !form.IsDeleted)
        .SelectMany(form => form.Files)
        .Where(file => file.Invoice is not null)
        .ToDictionary(file => file.Invoice!.Id);

    public override IReadOnlyList<string> ItemsOf(EmulatorRequest request) => JsonTexts.Of(request.Json, "invoiceId") ?? [];

    protected override bool MatchesPath(EmulatorRequest request) => request.Path == "/api/openapi/v2/extension/INVOICE/url";

    protected override EmulatorResponse Authorized(EmulatorRequest request, IReadOnlySet<string> expiredFor)
    {
        var items = ItemsOf(request).Distinct().Where(_files.ContainsKey).Select(id => Item(id, _files[id], expiredFor.Contains(id)));
        return EmulatorResponse.OfJson(new JsonObject { ["items"] = options.Entries(items) });
    }

    private JsonObject Item(string id, EmulatedFormFile file, bool isExpired)
    {
        var isPicture = file.Stored.IsPicture;
        var url = links.Url(file, Life, addresses.Storage, isExpired, isPicture ? Crop : null);
        return new JsonObject
        {
            ["id"] = id,
            ["url"] = url,
            ["thumbUrl"] = isPicture ? url : "",
            ["source"] = "ocr",
            ["fileName"] = file.FileName,
            ["region"] = isPicture ? new JsonArray(0, 0, 1650, 1665) : [],
        };
    }
}
