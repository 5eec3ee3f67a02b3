using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class FormAttachmentsRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Post_ExpenseForm_HasTheVendorsShape()
    {
        var item = Assert.Single(await ItemsAsync("6_kcgINHfcbI00"));

        Assert.Equal(["attachmentList", "flowCode", "flowId", "fromType"], Names(item).Order());
        Assert.Equal("B21000073", item.GetProperty("flowCode").GetString());
        Assert.Equal("expense", item.GetProperty("fromType").GetString());
        var groups = item.GetProperty("attachmentList").EnumerateArray().ToList();
        Assert.Equal(
            ["flow.body", "flow.free", "flow.free", "flow.approving", "flow.receipt"],
            groups.Select(group => group.GetProperty("type").GetString()!));
        Assert.Equal("r3gX9hMxRsvgAa", groups[1].GetProperty("freeId").GetString());
        Assert.Equal(["fileId", "fileName", "key", "url"], Names(groups[0].GetProperty("attachmentUrls")[0]).Order());
        Assert.Equal("无发票号码-1611919507409-253.jpg", groups[0].GetProperty("attachmentUrls")[0].GetProperty("key").GetString());
        var invoice = groups[1].GetProperty("invoiceUrls")[0];
        Assert.Equal(["fileId", "fileName", "invoiceCode", "invoiceNumber", "key", "url"], Names(invoice).Order());
        Assert.Equal("144062070284", invoice.GetProperty("invoiceNumber").GetString());
        Assert.Equal(["key", "url"], Names(groups[4].GetProperty("receiptUrls")[0]).Order());
        Assert.Contains(groups[3].GetProperty("attachmentUrls").EnumerateArray(), file => Names(file).SequenceEqual(["url"]));
        Assert.Contains(groups[0].GetProperty("attachmentUrls").EnumerateArray(), file => Names(file).Order().SequenceEqual(["fileId", "key", "url"]));
    }

    [Fact]
    public async Task Post_AllForms_EveryLinkButThoseOfDriveLeadsToItsBytes()
    {
        var forms = _emulator.Forms.Where(form => !form.IsDeleted).ToList();

        var items = await ItemsAsync([.. forms.Select(form => form.Id)]);

        Assert.Equal(forms.Select(form => form.Id), items.Select(item => item.GetProperty("flowId").GetString()!));
        foreach (var (form, item) in forms.Zip(items))
        {
            var urls = Urls(item).ToList();
            Assert.Equal(form.Files.Count, urls.Count);
            foreach (var (file, url) in form.Files.Zip(urls))
            {
                var reply = await EmulatorClient.GetAsync(url);
                if (file.LinkKind == LinkKind.DingTalkDrive)
                {
                    Assert.Equal(403, reply.Status);
                    reply = await DownloadAsync(file);
                }

                Assert.Equal(file.ReadContent(), reply.Bytes);
            }
        }
    }

    [Fact]
    public async Task Post_Link_LivesAnHourAndIdAndKeyGiveAnother()
    {
        var form = _emulator.Forms[0];
        var urls = Urls(Assert.Single(await ItemsAsync(form.Id))).ToList();
        var (oss, qiniu) = (IndexOf(LinkKind.OssSignedUrl), IndexOf(LinkKind.Qiniu));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(200, (await EmulatorClient.GetAsync(urls[oss])).Status);
        Assert.Equal(200, (await EmulatorClient.GetAsync(urls[qiniu])).Status);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(403, (await EmulatorClient.GetAsync(urls[oss])).Status);
        Assert.Equal(401, (await EmulatorClient.GetAsync(urls[qiniu])).Status);
        Assert.Equal(form.Files[oss].ReadContent(), (await DownloadAsync(form.Files[oss])).Bytes);

        int IndexOf(LinkKind kind) => form.Files.ToList().FindIndex(file => file.LinkKind == kind && file.Id is not null);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("6_kcgINHfcbI00", "unknown")]
    public async Task Post_UnknownForm_IsNoSuchForm(params string[] ids)
    {
        var reply = await PostAsync(JsonSerializer.Serialize(new { flowIds = ids }));

        Assert.Equal((400, "单据不存在"), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Post_DeletedForm_IsNoSuchForm()
    {
        var id = _emulator.Forms.First(form => form.IsDeleted).Id;

        Assert.Equal((400, "单据不存在"), Both(await PostAsync(JsonSerializer.Serialize(new { flowIds = new[] { id } }))));
    }

    [Fact]
    public async Task Post_HundredAndOne_IsRefused()
    {
        var ids = Enumerable.Repeat(_emulator.Forms[0].Id, 101).ToList();

        Assert.Equal(400, (await PostAsync(JsonSerializer.Serialize(new { flowIds = ids }))).Status);
        Assert.Single(await ItemsAsync([.. ids.Take(100)]));
    }

    [Fact]
    public async Task Post_NoForms_IsNoItems() => Assert.Empty(await ItemsAsync());

    [Fact]
    public async Task Post_NoValidToken_IsUnauthorized()
    {
        var url = _emulator.Ekuaibao("v1/flowDetails/attachment", token: "x");

        Assert.Equal((403, "未授权"), Both(await EmulatorClient.PostAsync(url, "{}")));
    }

    [Fact]
    public async Task Post_ExpiredLinkFault_IsExpiredForThatForm()
    {
        var (first, second) = (_emulator.Form("loan"), _emulator.Form("custom"));
        _emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { ItemId = first.Id, Operation = EmulatorOperations.EkuaibaoFormAttachments });

        var items = await ItemsAsync(first.Id, second.Id);

        Assert.Equal(403, (await EmulatorClient.GetAsync(Urls(items[0]).First())).Status);
        Assert.Equal(200, (await EmulatorClient.GetAsync(Urls(items[1]).First())).Status);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    private static (int Status, string Text) Both(Reply reply) => (reply.Status, reply.Text);

    private static IEnumerable<string> Urls(JsonElement item) =>
        item.GetProperty("attachmentList").EnumerateArray()
            .SelectMany(group => group.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array))
            .SelectMany(member => member.Value.EnumerateArray())
            .Select(file => file.GetProperty("url").GetString()!);

    private async Task<Reply> DownloadAsync(EmulatedFormFile file)
    {
        var body = JsonSerializer.Serialize(new[] { new { id = file.Id, key = file.Key, expiration = 60 } });
        var entry = (await EmulatorClient.PostAsync(_emulator.DownloadUrls(), body)).Json[0];
        var headers = entry.TryGetProperty("headers", out var given)
            ? given.EnumerateObject().Select(header => (header.Name, header.Value.GetString()!)).ToArray()
            : [];
        return await EmulatorClient.GetAsync(entry.GetProperty("url").GetString()!, headers);
    }

    private Task<Reply> PostAsync(string body) => EmulatorClient.PostAsync(_emulator.Ekuaibao("v1/flowDetails/attachment"), body);

    private async Task<List<JsonElement>> ItemsAsync(params string[] ids)
    {
        var reply = await PostAsync(JsonSerializer.Serialize(new { flowIds = ids }));
        Assert.True(reply.Status == 200, reply.Text);
        return [.. reply.Json.GetProperty("items").EnumerateArray()];
    }
}
