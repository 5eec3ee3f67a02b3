using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class RecordDownloadTests : EmulatedTest
{
    private const string Report = "report.jsonl";

    private string[] Download(params string[] args) => ["kdocs", "download", "--file-token", Emulator.DataTableFileToken, "--records", Emulator.DataTableId, "-o", "files", .. args];

    [Fact]
    public async Task Download_Records_StoresWhatHasALinkAndSaysWhyTheRestHasNone()
    {
        var run = await RunAsync(Download("--json"));

        Assert.Equal(1, run.ExitCode);
        var available = Emulator.RecordAttachments.Where(attachment => attachment.HasUrl).ToList();
        Assert.Equal(available.Count, Tree("files").Count);
        Assert.All(available, attachment => AssertDownloaded($"files/{attachment.RecordId}/{attachment.Field}/{attachment.FileName.Replace("/", "_", StringComparison.Ordinal)}", attachment));
        var unavailable = run.OutputLines.Where(line => (string?)JObject.Parse(line)["status"] != "downloaded").Order(StringComparer.Ordinal);
        await Verify(Scrub(string.Join('\n', unavailable)), "txt");
    }

    [Fact]
    public async Task Download_ReportOfFailedRecords_RetriesAtTheSamePlace()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.StorageKDocs, Status = 410, Times = null });
        await RunAsync(Download("--report", Report));
        Emulator.Faults.Clear();
        Emulator.Requests.Clear();

        var run = await RunAsync(Download("--from", Report, "--json"));

        Assert.Equal(1, run.ExitCode);
        Assert.All(
            Emulator.RecordAttachments.Where(attachment => attachment.HasUrl),
            attachment => AssertDownloaded($"files/{attachment.RecordId}/{attachment.Field}/{attachment.FileName}", attachment));
        Assert.Empty(Emulator.Requests.Of(EmulatorOperations.KDocsRecords));
    }

    [Fact]
    public async Task Download_ReportOfAnotherTable_IsRefused()
    {
        await RunAsync(Download("--report", Report));

        var run = await RunAsync("kdocs", "download", "--file-token", Emulator.DataTableFileToken, "--records", "77", "-o", "other", "--from", Report);

        Assert.Equal(new ToolRun(2, "", $"The report that --from reads is of --records {Emulator.DataTableId}, not of 77.\n"), run);
    }

    [Fact]
    public async Task Download_ReportWithoutTheOption_NamesIt()
    {
        await RunAsync(Download("--report", Report));

        var run = await RunAsync("kdocs", "download", "--file-token", Emulator.DataTableFileToken, "-o", "other", "--from", Report);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith($": This is the report of --records {Emulator.DataTableId}. Give that option too.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Layout_NamesRecordAndField()
    {
        await RunAsync(Download("--layout", "{field}/{record}-{name}"));

        Assert.All(Tree("files"), path => Assert.StartsWith("附件/", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Urls_Records_SaysWhyThereIsNoLink()
    {
        var run = await RunAsync("kdocs", "urls", "--file-token", Emulator.DataTableFileToken, "--records", Emulator.DataTableId);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Emulator.RecordAttachments.Count, run.OutputLines.Count);
        Assert.Equal(
            Emulator.RecordAttachments.Count(attachment => !attachment.HasUrl),
            run.OutputLines.Count(line => (string?)JObject.Parse(line)["error"]?["code"] == "unavailable"));
        Assert.EndsWith($"Without a link for another reason: 2 of {Emulator.RecordAttachments.Count}.\n", run.Error, StringComparison.Ordinal);
    }
}
