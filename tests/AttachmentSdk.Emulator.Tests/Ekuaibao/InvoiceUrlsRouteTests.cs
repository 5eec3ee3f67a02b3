using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class InvoiceUrlsRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_Picture_IsCroppedInTheMainUrl()
    {
        var file = Invoices().First(file => file.FileName.EndsWith(".jpg", StringComparison.Ordinal));

        var item = Assert.Single(await ItemsAsync(file.Invoice!.Id));

        Assert.Equal(["id", "url", "thumbUrl", "source", "fileName", "region"], item.EnumerateObject().Select(member => member.Name));
        var url = item.GetProperty("url").GetString()!;
        Assert.Contains("x-oss-process=image%2Fcrop%2Cw_1650%2Ch_1665%2Cx_0%2Cy_0%2Cg_nw", url, StringComparison.Ordinal);
        Assert.Equal(url, item.GetProperty("thumbUrl").GetString());
        Assert.Equal(4, item.GetProperty("region").GetArrayLength());
        var reply = await EmulatorClient.GetAsync(url);
        Assert.Equal(200, reply.Status);
        Assert.NotEqual(file.ReadContent(), reply.Bytes);
    }

    [Theory]
    [InlineData(".pdf")]
    [InlineData(".ofd")]
    [InlineData(".xml")]
    public async Task Post_OtherFormat_IsTheStoredFileForAnHourWithoutThumbnail(string extension)
    {
        var file = Invoices().First(file => file.FileName.EndsWith(extension, StringComparison.Ordinal));

        var item = Assert.Single(await ItemsAsync(file.Invoice!.Id));

        Assert.Equal("", item.GetProperty("thumbUrl").GetString());
        Assert.Equal(0, item.GetProperty("region").GetArrayLength());
        Assert.Equal(file.FileName, item.GetProperty("fileName").GetString());
        var url = item.GetProperty("url").GetString()!;
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(file.ReadContent(), (await EmulatorClient.GetAsync(url)).Bytes);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(403, (await EmulatorClient.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Post_UnknownInvoices_AreLeftOut()
    {
        var id = Invoices().First().Invoice!.Id;

        Assert.Equal(id, Assert.Single(await ItemsAsync("unknown", id)).GetProperty("id").GetString());
        Assert.Equal("""{"items":[]}""", (await PostAsync("""{"invoiceId":["unknown"]}""")).Text);
    }

    [Fact]
    public async Task Post_NoValidToken_IsUnauthorized() =>
        Assert.Equal(403, (await EmulatorClient.PostAsync(_emulator.Ekuaibao("v2/extension/INVOICE/url", token: "x"), "{}")).Status);

    private IEnumerable<EmulatedFormFile> Invoices() => _emulator.Forms[0].Files.Where(file => file.Invoice is not null);

    private Task<Reply> PostAsync(string body) => EmulatorClient.PostAsync(_emulator.Ekuaibao("v2/extension/INVOICE/url"), body);

    private async Task<List<JsonElement>> ItemsAsync(params string[] ids) =>
        [.. (await PostAsync(JsonSerializer.Serialize(new { invoiceId = ids }))).Json.GetProperty("items").EnumerateArray()];
}
