using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class RecordsRouteTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_FirstPage_IsHundredRecordsInTheContractsShape()
    {
        var detail = await DetailAsync();

        Assert.Equal(100, detail.GetProperty("records").GetArrayLength());
        Assert.NotEmpty(detail.GetProperty("offset").GetString()!);
        var record = detail.GetProperty("records")[0];
        Assert.Equal(["id", "fields"], record.EnumerateObject().Select(member => member.Name));
        var attachment = record.GetProperty("fields").GetProperty("附件")[0];
        Assert.Equal(
            ["fileName", "imgSize", "linkUrl", "size", "source", "type", "uploadId"],
            attachment.EnumerateObject().Select(member => member.Name));
        Assert.Equal("upload_ks3", attachment.GetProperty("source").GetString());
        Assert.Equal("image/gif", attachment.GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("&pageSize=50", 3)]
    [InlineData("&pageSize=65", 2)]
    [InlineData("&pageSize=130", 1)]
    [InlineData("&pageSize=1000", 1)]
    [InlineData("&pageSize=1", 130)]
    public async Task Get_AllPages_IsEveryRecordOnceAndAllAttachments(string query, int pages)
    {
        var records = await PagesAsync(query, pages);

        Assert.Equal(130, records.Select(record => record.GetProperty("id").GetString()).Distinct().Count());
        var keys = records
            .Where(record => record.GetProperty("fields").TryGetProperty("附件", out _))
            .SelectMany(record => record.GetProperty("fields").GetProperty("附件").EnumerateArray())
            .Select(attachment => attachment.GetProperty("uploadId").GetString()!);
        Assert.Equal(_emulator.RecordAttachments.Select(attachment => attachment.Key), keys);
    }

    [Theory]
    [InlineData("&maxRecords=120", 2, 120)]
    [InlineData("&maxRecords=100", 1, 100)]
    [InlineData("&maxRecords=7", 1, 7)]
    public async Task Get_MaxRecords_IsThatManyOnAllPages(string query, int pages, int records) =>
        Assert.Equal(records, (await PagesAsync(query, pages)).Count);

    [Theory]
    [InlineData("&pageSize=0")]
    [InlineData("&pageSize=x")]
    [InlineData("&maxRecords=-1")]
    [InlineData("&offset=unknown")]
    public async Task Get_WrongParameter_HasCode(string query) => Assert.Equal(40003, await CodeAsync(Url(query)));

    [Fact]
    public async Task Get_NoTokenOtherDocumentOrOtherTable_HasCode()
    {
        Assert.Equal(20007, await CodeAsync(_emulator.KDocs(Path(), token: "x")));
        Assert.Equal(10003, await CodeAsync(_emulator.KDocs(Path(fileToken: _emulator.KDocsFileToken))));
        Assert.Equal(40005, await CodeAsync(_emulator.KDocs(Path(sheet: "99"))));
    }

    [Fact]
    public async Task Get_ShuffleResponses_IsAnotherOrderInThePage()
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { ShuffleResponses = true });
        var url = emulator.KDocs($"dbt/{emulator.DataTableFileToken}/sheets/{emulator.DataTableId}/records", "&pageSize=3");

        var shuffled = (await EmulatorClient.GetAsync(url)).Json.GetProperty("data").GetProperty("detail").GetProperty("records");

        var plain = (await DetailAsync("&pageSize=3")).GetProperty("records");
        Assert.Equal(plain[1].GetRawText(), shuffled[0].GetRawText());
        Assert.Equal(plain[0].GetRawText(), shuffled[1].GetRawText());
    }

    private static async Task<int> CodeAsync(string url) => (await EmulatorClient.GetAsync(url)).Json.GetProperty("code").GetInt32();

    private string Path(string? fileToken = null, string? sheet = null) =>
        $"dbt/{fileToken ?? _emulator.DataTableFileToken}/sheets/{sheet ?? _emulator.DataTableId}/records";

    private string Url(string query) => _emulator.KDocs(Path(), query);

    private async Task<JsonElement> DetailAsync(string query = "") =>
        (await EmulatorClient.GetAsync(Url(query))).Json.GetProperty("data").GetProperty("detail");

    private async Task<List<JsonElement>> PagesAsync(string query, int expectedPages)
    {
        var records = new List<JsonElement>();
        var (pages, offset) = (0, "");
        do
        {
            var detail = await DetailAsync(query + (offset.Length == 0 ? "" : $"&offset={offset}"));
            records.AddRange(detail.GetProperty("records").EnumerateArray());
            offset = detail.TryGetProperty("offset", out var next) ? next.GetString()! : "";
            pages++;
        }
        while (offset.Length > 0);

        Assert.Equal(expectedPages, pages);
        return records;
    }
}
