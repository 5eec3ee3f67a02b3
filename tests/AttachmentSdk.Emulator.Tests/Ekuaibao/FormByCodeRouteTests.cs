using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class FormByCodeRouteTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_ExpenseForm_HoldsItsFilesWhereTheVendorPutsThem()
    {
        var value = (await GetAsync("B21000073")).Json.GetProperty("value");

        Assert.Equal("6_kcgINHfcbI00", value.GetProperty("id").GetString());
        Assert.Equal("expense", value.GetProperty("formType").GetString());
        var form = value.GetProperty("form");
        Assert.Equal("B21000073", form.GetProperty("code").GetString());
        Assert.Equal(3, form.GetProperty("u_Z附件").GetArrayLength());
        Assert.StartsWith("DP:", form.GetProperty("u_Z附件")[2].GetProperty("key").GetString(), StringComparison.Ordinal);
        Assert.False(form.GetProperty("u_行程").GetProperty("u_行程单")[0].TryGetProperty("fileName", out _));
        var details = form.GetProperty("details").EnumerateArray().Select(detail => detail.GetProperty("feeTypeForm")).ToList();
        Assert.Equal("-XYcgINHfcb800", details[0].GetProperty("attachments")[0].GetProperty("fileId").GetString());
        Assert.Equal(
            ["Tdk3tgber501v0::24442000000074288816", "Tdk3tgber501v0:044002105112:13116949", "Tdk3tgber501v0::23312000000123878916:2", "ID01xO4NESQ6gD"],
            details[1].GetProperty("invoiceForm").GetProperty("invoices").EnumerateArray().Select(invoice => invoice.GetProperty("invoiceId").GetString()!));
        Assert.Equal([0, 1, 1], value.GetProperty("logs").EnumerateArray().Select(log => log.GetProperty("attachments").GetArrayLength()));
    }

    [Fact]
    public async Task Get_EveryForm_HoldsEachFileThatHasIdAndKey()
    {
        foreach (var form in _emulator.Forms.Where(form => !form.IsDeleted))
        {
            var value = (await GetAsync(form.Code)).Json.GetProperty("value");

            Assert.Equal(form.Type, value.GetProperty("formType").GetString());
            var expected = form.Files.Where(file => file is { Id: not null, Key: not null, Invoice: null });
            Assert.Equal(
                expected.Select(file => (file.Id!, file.Key!)).Order(),
                Attachments(value).Order());
        }
    }

    [Fact]
    public async Task Get_UnknownCodeDeletedFormOrNoCode_IsPlainText()
    {
        var deleted = _emulator.Forms.First(form => form.IsDeleted);

        Assert.Equal((412, "单据不存在"), Both(await GetAsync("unknown")));
        Assert.Equal((412, "单据已删除"), Both(await GetAsync(deleted.Code)));
        Assert.Equal((400, "参数code不能为空"), Both(await GetAsync("")));
    }

    [Fact]
    public async Task Get_NoValidToken_IsUnauthorized() =>
        Assert.Equal((403, "未授权"), Both(await EmulatorClient.GetAsync(_emulator.Ekuaibao("v1.1/flowDetails/byCode", "&code=x", "x"))));

    private static (int Status, string Text) Both(Reply reply) => (reply.Status, reply.Text);

    private static IEnumerable<(string Id, string Key)> Attachments(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("fileId", out var id) => [(id.GetString()!, element.GetProperty("key").GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Attachments(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Attachments),
        _ => [],
    };

    private Task<Reply> GetAsync(string code) => EmulatorClient.GetAsync(_emulator.Ekuaibao("v1.1/flowDetails/byCode", $"&code={code}"));
}
