using System.Globalization;
using System.Text;
using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>A request to which an emulator responds with success, as plain HTTP.</summary>
/// <param name="Operation">The operation of a contract.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Body">The JSON body; <see langword="null"/> for none.</param>
internal sealed record EmulatorCall(string Operation, string Path, JToken? Body = null)
{
    /// <summary>
    /// Every operation of both contracts at least once, with all that the emulator knows; each is to be sent before the next is made.
    /// </summary>
    public static IEnumerable<EmulatorCall> All(AttachmentEmulator emulator) => Ekuaibao(emulator).Concat(KDocs(emulator));

    public async Task<(int Status, string Text)> SendAsync(HttpClient http)
    {
        var method = new HttpMethod(ContractOperation.Named(Operation).Method.ToUpperInvariant());
        using var request = new HttpRequestMessage(method, new Uri($"https://vendor.example{Path}"));
        request.Content = Body is not null
            ? new StringContent(Body.ToString(), Encoding.UTF8, "application/json")
            : Operation == "ekuaibao.uploadAttachment" ? Form() : null;
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<EmulatorCall> Ekuaibao(AttachmentEmulator emulator)
    {
        const string Api = "/api/openapi/";
        var token = $"accessToken={Uri.EscapeDataString(emulator.AccessToken)}";
        var forms = emulator.Forms.Where(form => !form.IsDeleted).ToList();
        yield return new("ekuaibao.getAccessToken", $"{Api}v1/auth/getAccessToken", new JObject { ["appKey"] = emulator.AppKey, ["appSecurity"] = emulator.AppSecurity });
        yield return new("ekuaibao.getLocation", $"{Api}v2/location?corpId={emulator.CorporationId}");
        yield return new(
            "ekuaibao.getAttachmentDownloadUrls",
            $"{Api}v2/attachment/downloadurls?{token}",
            new JArray(emulator.Attachments.Select(file => new JObject { ["id"] = file.Id, ["key"] = file.Key, ["expiration"] = 1800 })));
        yield return new("ekuaibao.uploadAttachment", $"{Api}v2/attachment/upload?{token}");
        yield return new(
            "ekuaibao.getFormAttachments", $"{Api}v1/flowDetails/attachment?{token}", new JObject { ["flowIds"] = new JArray(forms.Select(form => form.Id)) });
        foreach (var form in forms)
        {
            yield return new("ekuaibao.getFormByCode", $"{Api}v1.1/flowDetails/byCode?{token}&code={form.Code}");
            yield return new("ekuaibao.listForms", $"{Api}v1.1/docs/getApplyList?{token}&type={form.Type}&start=0&count=100&orderBy=updateTime&active=true");
            yield return new("ekuaibao.getFormsPdf", $"{Api}v1/flowDetails/getFlowsPdf/[{form.Id}]?{token}");
            yield return new("ekuaibao.getFormReceipts", $"{Api}v1/flowDetails/getReceipt/${form.Id}?{token}");
        }

        var invoices = forms.SelectMany(form => form.Files).Select(file => file.Invoice?.Id).OfType<string>();
        yield return new("ekuaibao.getInvoiceUrls", $"{Api}v2/extension/INVOICE/url?{token}", new JObject { ["invoiceId"] = new JArray(invoices) });
        yield return new("ekuaibao.getInvoiceUrls", $"{Api}v2/extension/INVOICE/url?{token}", new JObject { ["invoiceId"] = new JArray() });
        yield return new("ekuaibao.refreshAccessToken", Refresh("")); // Ends the life of the token above.
        yield return new("ekuaibao.refreshAccessTokenForDays", Refresh("/expireDate") + "&expireDate=3");

        string Refresh(string path) =>
            $"{Api}v2/auth/refreshToken{path}?accessToken={Uri.EscapeDataString(emulator.AccessToken)}"
                + $"&refreshToken={Uri.EscapeDataString(emulator.RefreshToken)}&powerCode=219904";
    }

    private static IEnumerable<EmulatorCall> KDocs(AttachmentEmulator emulator)
    {
        const string Api = "/api/v1/openapi/";
        var token = $"access_token={emulator.KDocsAccessToken}";
        var app = $"app_id={emulator.KDocsAppId}";
        yield return new("kdocs.getAccessToken", $"/api/v1/oauth2/access_token?{app}&app_key={emulator.KDocsAppKey}&code={emulator.IssueAuthorizationCode()}");
        yield return new(
            "kdocs.refreshAccessToken",
            $"/api/v1/oauth2/refresh_token?{app}",
            new JObject { ["app_key"] = emulator.KDocsAppKey, ["refresh_token"] = emulator.KDocsRefreshToken });
        yield return new("kdocs.listSheets", $"{Api}et/{emulator.KDocsFileToken}/sheets?{token}");
        foreach (var sheet in emulator.Sheets)
        {
            var range = string.Create(CultureInfo.InvariantCulture, $"{Api}et/{emulator.KDocsFileToken}/sheets/{sheet.Index}/cells?{token}&row_from=0&row_to=999&col_from=0&col_to=99");
            yield return new("kdocs.getSheetCells", range);
            yield return new("kdocs.getSheetCells", $"{range}&with_pic_url=true");
        }

        yield return new(
            "kdocs.getPictureUrls",
            $"{Api}et/{emulator.KDocsFileToken}/pictures/urls?{token}",
            new JObject { ["pics"] = new JArray(emulator.Pictures.Select(picture => new JObject { ["pic_key"] = picture.PicKey, ["tag"] = picture.Tag })) });
        yield return new(
            "kdocs.getRecordAttachmentUrls",
            $"{Api}dbt/{emulator.DataTableFileToken}/attachment/urls?{token}",
            new JObject { ["attachments"] = new JArray(emulator.RecordAttachments.Take(100).Select(item => new JObject { ["source"] = item.Source, ["mime_type"] = item.MimeType, ["key"] = item.Key })) });
        yield return new("kdocs.listRecords", $"{Api}dbt/{emulator.DataTableFileToken}/sheets/{emulator.DataTableId}/records?{token}");
        yield return new("kdocs.listRecords", $"{Api}dbt/{emulator.DataTableFileToken}/sheets/{emulator.DataTableId}/records?{token}&pageSize=1000");
        yield return new("kdocs.getFileDownload", $"{Api}personal/files/{emulator.KDocsFileToken}/download?{token}");
    }

    private static MultipartFormDataContent Form() => new() { { new StringContent("a.pdf"), "name" }, { new ByteArrayContent([1]), "file" } };
}
