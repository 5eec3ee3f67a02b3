using System.Net;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.KDocs.Sheets;

public class ListPicturesTests
{
    private const string TwoSheets = """
        "sheets_info":[{"sheet_idx":0,"sheet_name":"One","is_visible":true,"row_from":0,"row_to":9,"col_from":0,"col_to":3},{"sheet_idx":1,"sheet_name":"Two","is_visible":false,"row_from":5,"row_to":6,"col_from":2,"col_to":2}]
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ListPictures_AllSheets_NamesSheetAndCellOfEach(bool isEndIncluded)
    {
        var book = new SheetStub(TwoSheets, isEndIncluded).Picture(0, 9, 3, "last").Picture(0, 6, 1, "b7", lastRow: 8, lastColumn: 2).Picture(0, 10, 3, "outside").Picture(1, 5, 2, "hidden");
        var pictures = await ListAsync(book);
        Assert.Equal(["One B7 b7", "One D10 last", "Two C6 hidden"], pictures.Select(Describe));
        Assert.Equal(["0: 0-10, 0-4", "1: 5-7, 2-3"], book.Pages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ListPictures_AtTheEdgesOfPages_NamesEachOnce(bool isEndIncluded)
    {
        var book = new SheetStub("\"sheets\":[{\"idx\":3,\"name\":\"Big\"}]", isEndIncluded);
        var expected = new List<string>();
        foreach (var row in new[] { 0, 199, 200, 201, 399, 400 })
        {
            foreach (var column in new[] { 0, 99, 100, 199, 200 })
            {
                var cell = CellRange.Address(row, column);
                book.Picture(3, row, column, $"key-{cell}");
                expected.Add($"Big {cell} key-{cell}");
            }
        }

        book.Picture(3, 150, 50, "wide", lastRow: 350, lastColumn: 150);
        expected.Add("Big AY151 wide");
        Assert.Equal(expected.Order(), (await ListAsync(book)).Select(Describe).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"row_from\":0,\"row_to\":1048575,\"col_from\":0,\"col_to\":16383")]
    public async Task ListPictures_EndNotStatedOrTheWholeGrid_GoesOnUntilAThousandRowsAreBlank(string size)
    {
        var book = new SheetStub($"\"sheets\":[{{{size}}}]")
            .Picture(0, 250, 120, "deep").Picture(0, 1250, 0, "after a gap").Cell(0, 10, 0, "\"cell_text\":\"x\"").Cell(0, 1700, 0, "\"cell_text\":\"\",\"original_cell_value\":null").Picture(0, 2700, 0, "unreached");
        Assert.Equal(["0 DQ251 deep", "0 A1251 after a gap"], (await ListAsync(book)).Select(Describe));
        Assert.Equal("0: 0-200, 0-100", book.Pages[0]);
        Assert.Equal("0: 2200-2400, 100-200", book.Pages[^1]);
        Assert.Equal((12 * 2) + 4, book.Pages.Count); // Two blank pages end a band; three bands have pages that are not blank before them.
    }

    [Fact]
    public async Task ListPictures_SameResponseWhateverIsAskedFor_ComesToAnEnd()
    {
        using var api = new StubHandler(request => StubHandler.Text(HttpStatusCode.OK, request.Target.Contains("/cells", StringComparison.Ordinal)
            ? """{"code":0,"data":{"cells":[{"pic_key":"placeless"},{"pic_key":"k","row_from":0,"col_from":0,"row_to":0,"col_to":0}]}}"""
            : """{"code":0,"data":{"sheets":[{"sheet_idx":0}]}}"""));
        using var client = Vendors.KDocs(api);
        Assert.Equal(["0 A1 k", "0  placeless"], (await client.GetDocument("file").Pictures.ListAsync().ListAsync()).Select(Describe));
        Assert.InRange(api.Requests.Count, 2, 20);
    }

    [Theory]
    [InlineData("B7", "B7 a")]
    [InlineData("C8:Z99", "B7 a,C9 b")]
    [InlineData("D1:D99", "")]
    public async Task ListPictures_Range_TakesWhatMeetsIt(string range, string expected)
    {
        var book = new SheetStub(TwoSheets).Picture(0, 6, 1, "a", lastRow: 7, lastColumn: 2).Picture(0, 8, 2, "b");
        using var api = new StubHandler(book.Response);
        using var client = Vendors.KDocs(api);
        var pictures = await client.GetDocument("file").Pictures.ListAsync(0, CellRange.Parse(range)).ListAsync();
        Assert.Equal(expected, string.Join(',', pictures.Select(picture => $"{picture.Cell} {picture.PicKey}")));
        Assert.All(pictures, picture => Assert.Equal(("One", 0), (picture.SheetName, picture.SheetIndex)));
    }

    [Fact]
    public async Task ListPictures_LastCellOfASheet_IsAskedForWithinTheSheet()
    {
        var book = new SheetStub(TwoSheets).Picture(7, CellRange.MaxRows - 1, CellRange.MaxColumns - 1, "last");
        using var api = new StubHandler(book.Response);
        using var client = Vendors.KDocs(api);
        var picture = Assert.Single(await client.GetDocument("file").Pictures.ListAsync(7, CellRange.Parse("XFD1048576")).ListAsync());
        Assert.Equal(("XFD1048576", null, 7), (picture.Cell, picture.SheetName, picture.SheetIndex));
        Assert.Equal(["7: 1048575-1048575, 16383-16383"], book.Pages);
    }

    [Fact]
    public async Task ListPictures_KeysAnywhereInACell_AreFound()
    {
        var book = new SheetStub(TwoSheets)
            .Cell(0, 0, 0, """ "pic_key":"flat" """)
            .Cell(0, 0, 1, """ "tag":"outer","extra":{"pics":[{"pic_key":"in1","tag":"t"},{"pic_key":"in2"},{"pic_key":""},{"pic_key":null},{"pic_key":{}}]} """)
            .Cell(0, 1, 0, """ "pic_key":"same","tag":"a","value":{"pic_key":"same","tag":"a"} """)
            .Cell(0, 1, 1, """ "a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"pic_key":"too deep"}}}}}}}}} """);
        var pictures = await ListAsync(book);
        Assert.Equal(["flat:attachment", "in1:t", "in2:outer", "same:a"], pictures.Select(picture => picture.ToString()));
    }

    [Fact]
    public async Task ListPictures_WithoutPlaces_NamesEachOnceOverAllPages()
    {
        using var api = new StubHandler(request => StubHandler.Text(HttpStatusCode.OK, request.Target.Contains("/cells", StringComparison.Ordinal)
            ? """{"code":0,"data":{"cells":[null,{"pic_key":"k"},{"pic_key":"neg","row_from":-1,"col_from":0}]}}"""
            : """{"code":0,"data":{"sheets":[{"sheet_idx":0,"row_from":0,"row_to":450,"col_from":0,"col_to":0}]}}"""));
        using var client = Vendors.KDocs(api);
        var pictures = await client.GetDocument("file").Pictures.ListAsync().ListAsync();
        Assert.Equal(["0  k", "0  neg"], pictures.Select(Describe));
        Assert.Equal(4, api.Requests.Count);
    }

    [Fact]
    public async Task ListPictures_StoppedEarly_AsksNoFurther()
    {
        var book = new SheetStub("\"sheets\":[{}]").Picture(0, 0, 0, "first").Picture(0, 250, 0, "second");
        using var api = new StubHandler(book.Response);
        using var client = Vendors.KDocs(api);
        await foreach (var picture in client.GetDocument("file").Pictures.ListAsync())
        {
            Assert.Equal("A1", picture.Cell);
            break;
        }

        Assert.Single(book.Pages);
    }

    [Fact]
    public void ListPictures_WrongArguments_AreRefusedAtOnce()
    {
        using var api = new StubHandler();
        using var client = Vendors.KDocs(api);
        Assert.Throws<ArgumentException>(() => client.GetDocument(""));
        Assert.Throws<ArgumentException>(() => client.GetDocument("file").Records(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => client.GetDocument("file").Pictures.ListAsync(-1));
    }

    [Fact]
    public async Task ListSheets_EitherShapeOfResponse_IsRead()
    {
        var book = new SheetStub("""
            "sheets":[{"idx":4,"name":"A","is_visible":false},{},{"sheet_idx":-1,"row_from":5,"row_to":2,"col_from":0,"col_to":0},null,{"row_from":0,"row_to":9999999,"col_from":0,"col_to":0},{"row_from":1,"row_to":2,"col_from":3,"col_to":4}]
            """);
        using var api = new StubHandler(book.Response);
        using var client = Vendors.KDocs(api);
        var sheets = await client.GetDocument("file").GetSheetsAsync();
        Assert.Equal(["4: A/False/", "1/True/", "2/True/", "3/True/", "4/True/D2:E3"], sheets.Select(sheet => $"{sheet}/{sheet.IsVisible}/{sheet.UsedRange}"));
    }

    [Fact]
    public async Task ResolveLinks_PictureWithAPlace_IsPutUnderIt()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, """{"code":0,"data":{"urls":[{"pic_key":"k","tag":"attachment","pic_url":"https://s.example/k"}]}}"""));
        using var client = Vendors.KDocs(api);
        var links = (await client.GetDocument("file").Pictures.ResolveLinksAsync([new("k", "attachment") { SheetName = "One", SheetIndex = 0, Cell = "B7" }, new("k", "attachment") { SheetIndex = 2, Cell = "C1" }, new("k", "attachment")]).ListAsync()).Select(link => link.Link!).ToList();
        Assert.Equal(["One", "2", null], links.Select(link => link.Place.GetValueOrDefault("sheet")));
        Assert.Equal(["B7", "C1", null], links.Select(link => link.Place.GetValueOrDefault("cell")));
        Assert.Equal(["{sheet}/{cell}-{name}", "{sheet}/{cell}-{name}", null], links.Select(link => link.DefaultLayout?.ToString()));
    }

    private static async Task<IReadOnlyList<PictureReference>> ListAsync(SheetStub book)
    {
        using var api = new StubHandler(book.Response);
        using var client = Vendors.KDocs(api);
        return await client.GetDocument("file").Pictures.ListAsync().ListAsync();
    }

    private static string Describe(PictureReference picture) => $"{picture.SheetName ?? $"{picture.SheetIndex}"} {picture.Cell} {picture.PicKey}";
}
