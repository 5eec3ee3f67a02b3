namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class SheetsRouteTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_Document_IsThreeSheetsInTheContractsShape()
    {
        var response = (await EmulatorClient.GetAsync(Url())).Json;

        Assert.Equal(0, response.GetProperty("code").GetInt32());
        var sheets = response.GetProperty("data").GetProperty("sheets_info").EnumerateArray().ToList();
        Assert.Equal(
            ["sheet_id", "sheet_idx", "sheet_name", "sheet_type", "is_visible", "row_from", "row_to", "col_from", "col_to"],
            sheets[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(["差旅/报销", "隐藏的图片", "空表"], sheets.Select(sheet => sheet.GetProperty("sheet_name").GetString()!));
        Assert.Equal([0, 1, 2], sheets.Select(sheet => sheet.GetProperty("sheet_idx").GetInt32()));
        Assert.Equal([true, false, true], sheets.Select(sheet => sheet.GetProperty("is_visible").GetBoolean()));
        Assert.True(sheets[0].GetProperty("row_to").GetInt32() >= 1500);
        Assert.True(sheets[0].GetProperty("col_to").GetInt32() >= 120);
        Assert.Equal(0, sheets[2].GetProperty("row_to").GetInt32());
    }

    [Fact]
    public async Task Get_NoTokenOrOtherDocument_HasCode()
    {
        Assert.Equal(20007, await CodeAsync(Url(token: "x")));
        Assert.Equal(10003, await CodeAsync(Url(fileToken: _emulator.DataTableFileToken)));
    }

    private static async Task<int> CodeAsync(string url)
    {
        var reply = await EmulatorClient.GetAsync(url);
        Assert.Equal(200, reply.Status);
        return reply.Json.GetProperty("code").GetInt32();
    }

    private string Url(string? fileToken = null, string? token = null) =>
        _emulator.KDocs($"et/{fileToken ?? _emulator.KDocsFileToken}/sheets", token: token);
}
