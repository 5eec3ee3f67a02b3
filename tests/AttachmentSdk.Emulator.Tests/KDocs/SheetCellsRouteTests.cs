using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.KDocs;

public sealed class SheetCellsRouteTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_CellOfTheVendorsPicture_IsInTheContractsShape()
    {
        var cell = Assert.Single(await CellsAsync(0, 6, 6, 1, 1));

        Assert.Equal(
            """{"row_from":6,"row_to":6,"col_from":1,"col_to":1,"cell_text":"","pic_key":"ravXFmauNdDdDnapWimCvn","tag":"attachment"}""",
            cell.GetRawText());
        Assert.Equal("B7", _emulator.SheetPictures[0].Cell);
    }

    [Fact]
    public async Task Get_AllSheets_IsEveryPictureOnce()
    {
        var keys = new List<string>();
        foreach (var sheet in _emulator.Sheets)
        {
            var cells = await CellsAsync(sheet.Index, 0, 2000, 0, 200);
            Assert.Equal(sheet.Pictures.Count, cells.Count(cell => cell.TryGetProperty("pic_key", out _)));
            keys.AddRange(cells.Where(cell => cell.TryGetProperty("pic_key", out _)).Select(cell => cell.GetProperty("pic_key").GetString()!));
        }

        Assert.Equal(_emulator.Pictures.Select(picture => picture.PicKey).Order(), keys.Order());
        Assert.Equal(["attachment", "cloud", "local"], _emulator.SheetPictures.Select(picture => picture.Picture.Tag).Distinct().Order());
        Assert.NotEmpty(_emulator.Sheets[1].Pictures);
        Assert.Empty(_emulator.Sheets[2].Pictures);
    }

    [Theory]
    [InlineData(250, 250, 120, 120, 1)]
    [InlineData(249, 249, 120, 120, 0)]
    [InlineData(250, 250, 121, 121, 0)]
    [InlineData(0, 5, 0, 1, 2)]
    [InlineData(0, 6, 0, 1, 4)]
    [InlineData(0, 99, 3, 3, 1)]
    [InlineData(100, 199, 5, 5, 1)]
    [InlineData(105, 199, 3, 5, 0)]
    public async Task Get_Range_IsInclusiveAndHoldsMergedCellsByAnyPart(int rowFrom, int rowTo, int colFrom, int colTo, int expected) =>
        Assert.Equal(expected, (await CellsAsync(0, rowFrom, rowTo, colFrom, colTo)).Count);

    [Fact]
    public async Task Get_MergedCells_AreDescribedAsArea()
    {
        var cell = Assert.Single(await CellsAsync(0, 100, 100, 4, 4));

        Assert.Equal([94, 104, 3, 5], new[] { "row_from", "row_to", "col_from", "col_to" }.Select(name => cell.GetProperty(name).GetInt32()));
        Assert.Contains(_emulator.SheetPictures, picture => picture is { Cell: "D95", SheetName: "差旅/报销" });
    }

    [Fact]
    public async Task Get_WithPicUrl_HasLinkThatLivesAsLongAsThatOfThePicture()
    {
        var url = Assert.Single(await CellsAsync(0, 6, 6, 1, 1, "&with_pic_url=true")).GetProperty("pic_url").GetString()!;

        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(_emulator.Pictures[0].ReadContent(), (await EmulatorClient.GetAsync(url)).Bytes);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(403, (await EmulatorClient.GetAsync(url)).Status);
    }

    [Fact]
    public async Task Get_ExpiredLinkFault_IsExpiredForThePictureInTheRange()
    {
        _emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink)
        {
            ItemId = _emulator.Pictures[0].PicKey,
            Operation = EmulatorOperations.KDocsSheetCells,
        });

        var cell = Assert.Single(await CellsAsync(0, 6, 6, 1, 1, "&with_pic_url=true"));

        Assert.Equal(403, (await EmulatorClient.GetAsync(cell.GetProperty("pic_url").GetString()!)).Status);
    }

    [Theory]
    [InlineData("0", "&row_from=0&row_to=1&col_from=0", 40003)]
    [InlineData("0", "&row_from=a&row_to=1&col_from=0&col_to=1", 40003)]
    [InlineData("0", "&row_from=-1&row_to=1&col_from=0&col_to=1", 40003)]
    [InlineData("0", "&row_from=2&row_to=1&col_from=0&col_to=1", 40003)]
    [InlineData("3", "&row_from=0&row_to=1&col_from=0&col_to=1", 40005)]
    [InlineData("x", "&row_from=0&row_to=1&col_from=0&col_to=1", 40005)]
    public async Task Get_WrongRangeOrSheet_HasCode(string sheet, string query, int code)
    {
        var reply = await EmulatorClient.GetAsync(_emulator.KDocs($"et/{_emulator.KDocsFileToken}/sheets/{sheet}/cells", query));

        Assert.Equal((200, code), (reply.Status, reply.Json.GetProperty("code").GetInt32()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10_000)]
    public async Task SheetPictures_AnyNumberOfFiles_IsEveryPictureInACellOfItsOwn(int files)
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = files });

        Assert.Equal(emulator.Pictures.Count, emulator.SheetPictures.Select(picture => picture.Picture.PicKey).Distinct().Count());
        Assert.Equal(emulator.Pictures.Count, emulator.SheetPictures.Select(picture => (picture.SheetIndex, picture.Cell)).Distinct().Count());
        var reply = await EmulatorClient.GetAsync(
            emulator.KDocs($"et/{emulator.KDocsFileToken}/sheets/0/cells", "&row_from=0&row_to=9999&col_from=0&col_to=999"));
        Assert.Equal(emulator.Sheets[0].Pictures.Count + 3, reply.Json.GetProperty("data").GetProperty("cells").GetArrayLength());
    }

    private async Task<List<JsonElement>> CellsAsync(int sheet, int rowFrom, int rowTo, int colFrom, int colTo, string query = "")
    {
        var url = _emulator.KDocs(
            $"et/{_emulator.KDocsFileToken}/sheets/{sheet}/cells",
            $"&row_from={rowFrom}&row_to={rowTo}&col_from={colFrom}&col_to={colTo}{query}");
        return [.. (await EmulatorClient.GetAsync(url)).Json.GetProperty("data").GetProperty("cells").EnumerateArray()];
    }
}
