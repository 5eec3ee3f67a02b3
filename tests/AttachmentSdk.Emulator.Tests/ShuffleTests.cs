using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests;

/// <summary>Every response with entries can come in another order.</summary>
public sealed class ShuffleTests : IAsyncLifetime
{
    private AttachmentEmulator _plain = null!;
    private AttachmentEmulator _shuffled = null!;

    public async Task InitializeAsync()
    {
        _plain = await AttachmentEmulator.StartAsync();
        _shuffled = await AttachmentEmulator.StartAsync(new EmulatorOptions { ShuffleResponses = true });
    }

    public async Task DisposeAsync()
    {
        await _plain.DisposeAsync();
        await _shuffled.DisposeAsync();
    }

    [Fact]
    public async Task FormAttachments_AreShuffled()
    {
        var body = JsonSerializer.Serialize(new { flowIds = _plain.Forms.Take(3).Select(form => form.Id) });

        await AssertShuffledAsync(
            emulator => EmulatorClient.PostAsync(emulator.Ekuaibao("v1/flowDetails/attachment"), body), response => response.GetProperty("items"), "flowId");
    }

    [Fact]
    public async Task Invoices_AreShuffled()
    {
        var ids = _plain.Forms[0].Files.Select(file => file.Invoice?.Id).OfType<string>();
        var body = JsonSerializer.Serialize(new { invoiceId = ids });

        await AssertShuffledAsync(
            emulator => EmulatorClient.PostAsync(emulator.Ekuaibao("v2/extension/INVOICE/url"), body), response => response.GetProperty("items"), "id");
    }

    [Fact]
    public Task Sheets_AreShuffled() => AssertShuffledAsync(
        emulator => EmulatorClient.GetAsync(emulator.KDocs($"et/{emulator.KDocsFileToken}/sheets")),
        response => response.GetProperty("data").GetProperty("sheets_info"),
        "sheet_name");

    [Fact]
    public Task Cells_AreShuffled() => AssertShuffledAsync(
        emulator => EmulatorClient.GetAsync(
            emulator.KDocs($"et/{emulator.KDocsFileToken}/sheets/1/cells", "&row_from=0&row_to=99&col_from=0&col_to=99")),
        response => response.GetProperty("data").GetProperty("cells"),
        "pic_key");

    [Fact]
    public async Task RecordAttachments_AreShuffled()
    {
        var attachments = _plain.RecordAttachments.Select(item => new { source = item.Source, mime_type = item.MimeType, key = item.Key });
        var body = JsonSerializer.Serialize(new { attachments });

        await AssertShuffledAsync(
            emulator => EmulatorClient.PostAsync(emulator.KDocs($"dbt/{emulator.DataTableFileToken}/attachment/urls"), body),
            response => response.GetProperty("data").GetProperty("urls"),
            "key");
    }

    private async Task AssertShuffledAsync(
        Func<AttachmentEmulator, Task<Reply>> ask, Func<JsonElement, JsonElement> entries, string name)
    {
        var plain = await NamesAsync(_plain);
        var shuffled = await NamesAsync(_shuffled);

        Assert.True(plain.Count >= 2);
        Assert.NotEqual(plain, shuffled);
        Assert.Equal(plain.Order(), shuffled.Order());

        async Task<List<string>> NamesAsync(AttachmentEmulator emulator) =>
            [.. entries((await ask(emulator)).Json).EnumerateArray().Select(entry => entry.GetProperty(name).GetString()!)];
    }
}
