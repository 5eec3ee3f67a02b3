using AttachmentSdk.Cli.Tests.Killing;
using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>Sheets and data tables that could not be listed to their end: the report says so, and a run of it lists them again.</summary>
public sealed class UnfinishedListingTests : EmulatedTest
{
    private const string Report = "report.jsonl";

    private protected override int Files => 40;

    private string[] Sheets(params string[] args) => ["kdocs", "download", "--file-token", Emulator.KDocsFileToken, "-o", "files", "--retries", "0", .. args];

    private string[] Records(params string[] args) => ["kdocs", "download", "--file-token", Emulator.DataTableFileToken, "--records", Emulator.DataTableId, "-o", "files", "--retries", "0", .. args];

    [Fact]
    public async Task Download_WorkbookBreaksInTheMiddle_IsAnItemThatIsListedAgain()
    {
        Fail(EmulatorOperations.KDocsSheetCells, 503, occurrence: 3);
        var first = await RunAsync(Sheets("--all-sheets", "--json", "--report", Report));
        Emulator.Faults.Clear();
        var found = Tree("files").Count;

        var second = await RunAsync(Sheets("--from", Report));

        Assert.Equal((1, 0), (first.ExitCode, second.ExitCode));
        Assert.InRange(found, 1, Emulator.SheetPictures.Count - 1);
        Assert.Equal(Emulator.SheetPictures.Count, Tree("files").Count);
        Assert.Equal(found + 1, first.OutputLines.Count);
        await Verify(Scrub(first.OutputLines[^1] + "\n" + string.Join('\n', first.Error.Split('\n').Where(line => line.Contains("listing", StringComparison.Ordinal)))));
        Assert.Equal((await File.ReadAllLinesAsync(Folder.Combine(Report)))[^1], first.OutputLines[^1]);
    }

    [Fact]
    public async Task Download_RangeAndFailedPictures_DoesThePicturesOfTheReportOnce()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.StorageKDocs, Status = 410, Times = null });
        Fail(EmulatorOperations.KDocsSheetCells, 503, occurrence: 2);
        await RunAsync(Sheets("--sheet", "0", "--range", "A1:XFD1000", "--report", Report));
        Emulator.Faults.Clear();
        var lines = Lines();
        Assert.Equal(("sheets", "0", "A1:XFD1000"), ((string?)lines[^1]["listing"], (string?)lines[^1]["sheet"], (string?)lines[^1]["range"]));
        Assert.True(lines.Count > 1);

        var run = await RunAsync(Sheets("--from", Report, "--json"));

        var all = await RunAsync(Sheets("--sheet", "0", "--range", "A1:XFD1000", "--json"));
        Assert.Equal((0, all.OutputLines.Count), (run.ExitCode, run.OutputLines.Count));
        Assert.All(run.OutputLines, line => Assert.Equal("downloaded", (string?)JObject.Parse(line)["status"]));
    }

    [Fact]
    public async Task Download_OneSheetFails_ListsTheOthers()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.KDocsSheetCells, Status = 503, Times = 1 });

        var run = await RunAsync(Sheets("--sheet", "0", "--sheet", "1", "--report", Report));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Emulator.Sheets[1].Pictures.Count, Tree("files").Count);
        Assert.Equal(("0", "api"), ((string?)Lines()[^1]["sheet"], (string?)Lines()[^1]["error"]!["code"]));
    }

    [Fact]
    public async Task Download_OneSheetFailsAndStop_LeavesTheOthers()
    {
        Fail(EmulatorOperations.KDocsSheetCells, 503, occurrence: 1);

        var run = await RunAsync(Sheets("--sheet", "0", "--sheet", "1", "--on-failure", "stop", "--report", Report));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["api", "notStarted"], Lines().Select(line => (string?)line["error"]!["code"]));
        Emulator.Faults.Clear();
        Assert.Equal(0, (await RunAsync(Sheets("--from", Report))).ExitCode);
        Assert.Equal(Emulator.Sheets[0].Pictures.Count + Emulator.Sheets[1].Pictures.Count, Tree("files").Count);
    }

    [Fact]
    public async Task Download_TokenRefused_IsAnItemThatIsListedAgain()
    {
        var token = Variables["KDOCS_ACCESS_TOKEN"];
        Variables["KDOCS_ACCESS_TOKEN"] = "not-a-token-of-kdocs";
        var first = await RunAsync(Sheets("--all-sheets", "--report", Report));
        Variables["KDOCS_ACCESS_TOKEN"] = token;

        var second = await RunAsync(Sheets("--from", Report));

        Assert.Equal((3, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(Emulator.SheetPictures.Count, Tree("files").Count);
    }

    [Fact]
    public async Task Download_TokenRefusedInTheMiddle_ListsAgain()
    {
        Fail(EmulatorOperations.KDocsSheetCells, 401, occurrence: 3);
        var first = await RunAsync(Sheets("--all-sheets", "--report", Report));
        Emulator.Faults.Clear();

        var second = await RunAsync(Sheets("--from", Report));

        Assert.Equal((3, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal("credentialsRefused", (string?)Lines().Single(line => line["listing"] is not null)["error"]!["code"]);
        Assert.Equal(Emulator.SheetPictures.Count, Tree("files").Count);
    }

    [Fact]
    public async Task Download_HostDown_IsAnItem()
    {
        Variables["KDOCS_BASE_URL"] = "http://127.0.0.1:9";

        var run = await RunAsync(Sheets("--all-sheets", "--report", Report));

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("network", (string?)Lines().Single()["error"]!["code"]);
        Assert.Contains(" 1 failed, in ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_CancelledWhileListing_IsAnItem()
    {
        using var source = new CancellationTokenSource();
        var clock = new StallClock();
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = clock });
        emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = EmulatorOperations.KDocsSheetCells, Duration = StallClock.Stall, Times = null });
        Variables["KDOCS_BASE_URL"] = emulator.BaseAddress.AbsoluteUri;
        Variables["KDOCS_ACCESS_TOKEN"] = emulator.KDocsAccessToken;
        var running = RunAsync(source.Token, "kdocs", "download", "--file-token", emulator.KDocsFileToken, "--all-sheets", "-o", "files", "--report", Report);
        await clock.Stalled;

        await source.CancelAsync();
        var run = await running;

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(("sheets", "cancelled"), ((string?)Lines().Single()["listing"], (string?)Lines().Single()["error"]!["code"]));
    }

    [Fact]
    public async Task Download_RecordsBreak_AreListedAgain()
    {
        Fail(EmulatorOperations.KDocsRecords, 503, occurrence: 1);
        var first = await RunAsync(Records("--report", Report));
        Emulator.Faults.Clear();
        var line = Lines().Single();

        var second = await RunAsync(Records("--from", Report, "--json"));

        Assert.Equal(1, first.ExitCode);
        Assert.Equal(("records", Emulator.DataTableId), ((string?)line["listing"], (string?)line["table"]));
        Assert.Equal(Emulator.RecordAttachments.Count, second.OutputLines.Count);
    }

    [Fact]
    public async Task Download_SheetOfTheReportGone_IsStillAnItem()
    {
        Write("old.jsonl", """{"picKey":null,"tag":null,"listing":"sheets","sheet":"库存","status":"failed"}""");

        var run = await RunAsync(Sheets("--from", "old.jsonl", "--report", Report));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(("库存", "notFound"), ((string?)Lines().Single()["sheet"], (string?)Lines().Single()["error"]!["code"]));
    }

    [Fact]
    public async Task Urls_UnfinishedListing_IsListed()
    {
        Write("old.jsonl", """{"picKey":null,"tag":null,"listing":"sheets","sheet":"1","status":"failed"}""");

        var run = await RunAsync("kdocs", "urls", "--file-token", Emulator.KDocsFileToken, "--from", "old.jsonl");

        Assert.Equal((0, Emulator.Sheets[1].Pictures.Count), (run.ExitCode, run.OutputLines.Count));
    }

    [Fact]
    public async Task Urls_ListingBreaks_IsAFailure()
    {
        Fail(EmulatorOperations.KDocsSheetCells, 500, occurrence: 3);

        var run = await RunAsync("kdocs", "urls", "--file-token", Emulator.KDocsFileToken, "--all-sheets");

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.OutputLines);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("sheet 空表", "--sheet", "空表")]
    [InlineData("A1:B2 of sheet 0", "--sheet", "0", "--range", "A1:B2")]
    public async Task Download_NothingFound_NamesThePlace(string place, params string[] args)
    {
        Assert.Equal(new ToolRun(0, "", $"No pictures in {place}.\n"), await RunAsync(Sheets(args)));
        var urls = await RunAsync(["kdocs", "urls", "--file-token", Emulator.KDocsFileToken, .. args]);
        Assert.Equal(new ToolRun(0, "", $"No pictures in {place}.\n"), urls);
    }

    private void Fail(string operation, int status, int occurrence) =>
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = operation, Occurrence = occurrence, Status = status, Times = null });

    private List<JObject> Lines() => [.. File.ReadAllLines(Folder.Combine(Report)).Select(JObject.Parse)];
}
