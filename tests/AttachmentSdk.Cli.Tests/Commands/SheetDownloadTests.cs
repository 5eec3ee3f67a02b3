using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>From the file token of a workbook to every picture in it.</summary>
public sealed class SheetDownloadTests : EmulatedTest
{
    private const string Report = "report.jsonl";

    private protected override int Files => 40;

    private string[] Download(params string[] args) => ["kdocs", "download", "--file-token", Emulator.KDocsFileToken, "-o", "files", .. args];

    [Fact]
    public async Task Download_AllSheets_StoresEveryPictureByItsCell()
    {
        var run = await RunAsync(Download("--all-sheets"));

        Assert.Equal(0, run.ExitCode);
        AssertEveryPicture(Emulator.SheetPictures);
        await Verify(string.Join('\n', Tree("files")));
    }

    [Fact]
    public async Task Download_AllSheetsAgain_SkipsEverything()
    {
        await RunAsync(Download("--all-sheets"));
        var tree = Tree("files");

        var run = await RunAsync(Download("--all-sheets", "--json"));

        Assert.Equal((0, tree.Count), (run.ExitCode, run.OutputLines.Count));
        Assert.All(run.OutputLines, line => Assert.Equal("skipped", (string?)JObject.Parse(line)["status"]));
        Assert.Equal(tree, Tree("files"));
    }

    [Fact]
    public async Task Download_AllSheetsAfterBrokenConnections_IsContinued()
    {
        const int Kept = 3000;
        Emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { Operation = EmulatorOperations.StorageKDocs, AfterBytes = Kept, Times = null });
        var broken = await RunAsync(Download("--all-sheets", "--retries", "0"));
        Emulator.Faults.Clear();
        Emulator.Requests.Clear();

        var run = await RunAsync(Download("--all-sheets"));

        Assert.Equal((1, 0), (broken.ExitCode, run.ExitCode));
        AssertEveryPicture(Emulator.SheetPictures);
        Assert.Contains(Emulator.Requests, request => request.Headers.TryGetValue("Range", out var range) && range == $"bytes={Kept}-" && request.Status == 206);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("隐藏的图片")]
    public async Task Download_Sheet_IsFoundByIndexAndByName(string sheet)
    {
        var run = await RunAsync(Download("--sheet", sheet));

        Assert.Equal(0, run.ExitCode);
        var pictures = Emulator.Sheets[1].Pictures;
        AssertEveryPicture(pictures);
        Assert.Equal(pictures.Count, Tree("files").Count);
    }

    [Fact]
    public async Task Download_SeveralSheets_ReadsEachOnce()
    {
        var run = await RunAsync(Download("--sheet", "1", "--sheet", "差旅/报销", "--sheet", "1", "--sheet", "2"));

        Assert.Equal((0, Emulator.SheetPictures.Count), (run.ExitCode, run.OutputLines.Count));
    }

    [Fact]
    public async Task Download_Range_TakesItsCellsOnly()
    {
        var run = await RunAsync(Download("--sheet", "0", "--range", "a1:e95"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["差旅_报销/B7", "差旅_报销/D95"], Tree("files").Select(path => path.Split('-')[0]));
    }

    [Fact]
    public async Task Download_SheetWithoutPictures_HasNothingToDo()
    {
        var run = await RunAsync(Download("--sheet", "空表"));

        Assert.Equal(new ToolRun(0, "", "No pictures in sheet 空表.\n"), run);
    }

    [Fact]
    public async Task Download_SheetThatIsNotThere_NamesThoseThatAre()
    {
        var run = await RunAsync(Download("--sheet", "库存"));

        Assert.Equal(new ToolRun(2, "", "There is no sheet '库存'. The document has: 0: 差旅/报销, 1: 隐藏的图片, 2: 空表.\n"), run);
    }

    [Fact]
    public async Task Download_Layout_OutranksTheDefault()
    {
        var run = await RunAsync(Download("--sheet", "1", "--layout", "{cell}/{sheet}-{name}"));

        Assert.Equal(0, run.ExitCode);
        await Verify(string.Join('\n', Tree("files")));
    }

    [Fact]
    public async Task Download_Json_SaysSheetAndCell()
    {
        var run = await RunAsync(Download("--sheet", "0", "--range", "B7", "--json"));

        await Verify(Scrub(run.Output), "txt");
    }

    [Fact]
    public async Task Download_ReportOfFailedPictures_RetriesAtTheSamePlace()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.StorageKDocs, Status = 410, Times = null });
        var first = await RunAsync(Download("--all-sheets", "--report", Report));
        Emulator.Faults.Clear();
        Emulator.Requests.Clear();

        var second = await RunAsync(Download("--from", Report));

        Assert.Equal((1, 0), (first.ExitCode, second.ExitCode));
        AssertEveryPicture(Emulator.SheetPictures);
        Assert.Empty(Emulator.Requests.Of(EmulatorOperations.KDocsSheetCells));
    }

    [Fact]
    public async Task Download_ListingBreaksInTheMiddle_DoesWhatWasFound()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.KDocsSheetCells, Occurrence = 3, Status = 500, Times = null });

        var run = await RunAsync(Download("--all-sheets", "--retries", "0", "--report", Report));

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(Tree("files"));
        Assert.Equal(Tree("files").Count + 1, (await File.ReadAllLinesAsync(Folder.Combine(Report))).Length);
        Assert.Contains(" 1 failed, in ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_WrongFileToken_IsAFailedListing()
    {
        var run = await RunAsync("kdocs", "download", "--file-token", "unknown", "--all-sheets", "-o", "files");

        await Verify(Scrub(run.Transcript));
    }

    [Fact]
    public async Task Urls_Sheet_SaysSheetAndCell()
    {
        NeedsClock = true;
        var run = await RunAsync("kdocs", "urls", "--file-token", Emulator.KDocsFileToken, "--sheet", "1");

        await Verify(Scrub(run.Transcript));
    }

    private void AssertEveryPicture(IReadOnlyList<EmulatedSheetPicture> pictures)
    {
        var tree = Tree("files");
        foreach (var picture in pictures)
        {
            var path = tree.Single(path => path.StartsWith($"{picture.SheetName.Replace('/', '_')}/{picture.Cell}-", StringComparison.Ordinal));
            AssertDownloaded($"files/{path}", picture.Picture);
        }
    }
}
