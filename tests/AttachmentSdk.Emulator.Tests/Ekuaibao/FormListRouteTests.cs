using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests.Ekuaibao;

public sealed class FormListRouteTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 3_000, MaxPrintLength = 1_000_000 });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_Defaults_GivesTheLatestCreatedFirstWithTheTotal()
    {
        var forms = _emulator.Forms.Where(form => form.Type == "expense").ToList();

        var reply = (await GetAsync("&type=expense&start=3&count=2")).Json;

        Assert.Equal(forms.Count, reply.GetProperty("count").GetInt32());
        Assert.Equal(forms.OrderByDescending(form => form.CreatedAt).Skip(3).Take(2).Select(form => form.Id), Ids(reply));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("&active=true", 1)]
    [InlineData("&active=false", 1)]
    [InlineData("&active=", 1)]
    public async Task Get_Active_ChoosesAsTheVendorDoes(string active, int kinds)
    {
        var items = (await GetAsync($"&type=expense&start=0&count=100{active}")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(kinds, items.Select(item => item.GetProperty("active").GetBoolean()).Distinct().Count());
        Assert.Equal(active is "" or "&active=true", items.Exists(item => item.GetProperty("active").GetBoolean()));
    }

    [Fact]
    public async Task Get_Times_AreInChinaStandardTimeWithBothEnds()
    {
        var form = _emulator.Forms[20];
        form.Change(new DateTimeOffset(2026, 11, 1, 16, 0, 5, TimeSpan.Zero), "paid");

        Assert.Equal([form.Id], Ids((await GetAsync("&type=expense&start=0&count=9&orderBy=updateTime&startDate=2026-11-02%2000:00:05&endDate=2026-11-02%2000:00:05")).Json));
        Assert.Empty(Ids((await GetAsync("&type=expense&start=0&count=9&orderBy=updateTime&startDate=2026-11-02%2000:00:06")).Json));
        form.Delete(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.True(form.IsDeleted);
        Assert.Equal([form.Id], Ids((await GetAsync("&type=expense&start=0&count=9&orderBy=updateTime&active=false&startDate=2026-11-02%2000:00:06")).Json));
    }

    [Theory]
    [InlineData("&type=other&start=0&count=1", "参数type无法识别")]
    [InlineData("&start=0&count=1", "参数type不能为空")]
    [InlineData("&type=loan&start=-1&count=1", "参数start不能小于0")]
    [InlineData("&type=loan&start=0&count=0", "参数count必须在1到100之间")]
    [InlineData("&type=loan&start=0&count=101", "参数count必须在1到100之间")]
    [InlineData("&type=loan&start=0", "参数count不能为空")]
    [InlineData("&type=loan&start=0&count=x", "参数count类型错误")]
    [InlineData("&type=loan&start=0&count=1&startDate=2026-11-02", "参数startDate格式错误")]
    public async Task Get_RequestThatTheContractRefuses_IsPlainText(string query, string text)
    {
        var reply = await GetAsync(query);
        Assert.Equal((400, text), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Get_Pdf_IsRefusedForFormsOfSeveralEmployeesAndForUnknownOnes()
    {
        var (first, second) = (_emulator.Forms[0], _emulator.Forms[1]);

        Assert.Equal((412, "打印的单据必须所属于同一员工"), await PdfAsync($"{first.Id},{second.Id}"));
        Assert.Equal((412, "单据不存在"), await PdfAsync("none"));
        Assert.Equal(200, (await PdfAsync(first.Id)).Status);
        var all = _emulator.Forms.Where(form => !form.IsDeleted && form.OwnerId == first.OwnerId).Select(form => form.Id);
        Assert.StartsWith("单据内容过大", (await PdfAsync(string.Join(',', all))).Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Ids(JsonElement reply) => reply.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString());

    private Task<Reply> GetAsync(string query) => EmulatorClient.GetAsync(_emulator.Ekuaibao("v1.1/docs/getApplyList", query));

    private async Task<(int Status, string Text)> PdfAsync(string ids)
    {
        var reply = await EmulatorClient.GetAsync(_emulator.Ekuaibao($"v1/flowDetails/getFlowsPdf/[{ids}]"));
        return (reply.Status, reply.Text);
    }
}
