using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>Downloads that end before their input does: nothing of the input may be lost.</summary>
public sealed class EarlyEndTests : EmulatedTest
{
    private const int Items = 450;

    [Fact]
    public async Task Download_CredentialsRefused_ReportsEveryItem()
    {
        Variables["EKUAIBAO_APP_SECURITY"] = "wrong-secret";

        var run = await RunAsync("ekuaibao", "download", "--from", WriteMany(), "-o", "files", "--report", "report.jsonl");

        Assert.Equal(3, run.ExitCode);
        await AssertReportNamesEveryItemAsync("credentialsRefused");
        await Verify(Scrub(run.Error));
    }

    [Fact]
    public async Task Download_FolderUnwritable_ReportsEveryItemWithoutACall()
    {
        Write("taken", "a file");

        var run = await RunAsync("ekuaibao", "download", "--from", WriteMany(), "-o", "taken/files", "--report", "report.jsonl");

        Assert.Equal(4, run.ExitCode);
        await AssertReportNamesEveryItemAsync("destination");
        Assert.Equal(0, Emulator.Requests.Count);
        Assert.Contains("taken", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Cancelled_ReportsWhatIsThereAndWhatIsNot()
    {
        using var source = new CancellationTokenSource();
        var stalled = Emulator.Attachments[2];
        Emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", ItemId = stalled.Id, AfterBytes = 10 });
        var list = Write("list.jsonl", string.Join('\n', Emulator.Attachments.Select(Line)) + "\n" + ManyLines());
        using var output = new CancellingWriter(Emulator.Attachments.Count - 1, source);
        using var error = NewWriter();

        // All but the stalled one are done when the cancellation comes: the lines of unknown items are about to follow.
        var exitCode = await AttachmentsTool.RunAsync(
            ["ekuaibao", "download", "--from", list, "-o", "files", "--report", "report.jsonl", "--json"], Console(output, error), source.Token);

        Assert.Equal(130, exitCode);
        var report = (await File.ReadAllLinesAsync(Folder.Combine("report.jsonl"))).Select(JObject.Parse).ToList();
        Assert.Equal(Items + Emulator.Attachments.Count, report.Count);
        Assert.Equal("cancelled", (string?)report.Single(line => (string?)line["id"] == stalled.Id)["error"]!["code"]);
        Assert.Contains("Cancelled. Run the same command again", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_BrokenLineInTheMiddle_DoesWhatStandsBeforeIt()
    {
        var list = Write("list.jsonl", $"{Line(Emulator.Attachments[0])}\n{Line(Emulator.Attachments[1])}\n{{\"id\":oops}}\n{Line(Emulator.Attachments[2])}\n");

        var run = await RunAsync("ekuaibao", "download", "--from", list, "-o", "files");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, run.OutputLines.Count);
        await Verify(Scrub(run.Error));
    }

    [Fact]
    public async Task Download_BrokenLineAfterAFailure_DoesNotCallThatDone()
    {
        var list = Write("list.jsonl", $"{Line(Emulator.Attachments[0])}\n{{\"id\":\"unknown\",\"key\":\"k\"}}\noops\n");

        var run = await RunAsync("ekuaibao", "download", "--from", list, "-o", "files");

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("\nEverything before it was tried.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_FirstLineBroken_HasNoSummary()
    {
        var run = await RunAsync("ekuaibao", "download", "--from", Write("list.jsonl", "oops\n"), "-o", "files");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("list.jsonl, line 1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("downloaded", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_HostUnreachable_SaysSoOnce()
    {
        await Emulator.DisposeAsync();

        var run = await RunAsync("ekuaibao", "download", "--from", WriteMany(), "-o", "files");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Items, run.OutputLines.Count);
        await Verify(System.Text.RegularExpressions.Regex.Replace(Scrub(run.Error), @"in \d+\.\d s", "in {time} s"));
    }

    [Fact]
    public async Task Download_DoneReport_IsNotOverwrittenByItself()
    {
        var list = WriteMany();
        var before = await File.ReadAllTextAsync(Folder.Combine(list));

        var run = await RunAsync("ekuaibao", "download", "--from", list, "-o", "files", "--report", Folder.Combine(list));

        Assert.Equal((2, "--report names the file that --from reads, and would overwrite it. Give the report another name.\n"), (run.ExitCode, run.Error));
        Assert.Equal(before, await File.ReadAllTextAsync(Folder.Combine(list)));
    }

    [Fact]
    public async Task Download_ReportUnwritable_StopsBeforeAnythingIsDownloaded()
    {
        var run = await RunAsync("ekuaibao", "download", "--from", WriteMany(), "-o", "files", "--report", "no/such/report.jsonl");

        Assert.Equal((4, "The report no/such/report.jsonl cannot be written: its folder does not exist.\n"), (run.ExitCode, run.Error));
        Assert.Equal(0, Emulator.Requests.Count);
        Assert.False(Directory.Exists(Folder.Combine("files")));
    }

    [Fact]
    public async Task Download_DiskOfTheReportFull_SaysSoWithoutNamingItTwice()
    {
        // Linux has a file that is always full; elsewhere the folder that is missing shows as much of the naming.
        const string AlwaysFull = "/dev/full";
        var (report, reason) = File.Exists(AlwaysFull) ? (AlwaysFull, "No space left on device") : ("no/such/report", "its folder does not exist");

        var run = await RunAsync("ekuaibao", "download", "--from", WriteMany(), "-o", "files", "--report", report);

        Assert.Equal(4, run.ExitCode);
        Assert.EndsWith($"The report {report} cannot be written: {reason}.\n", run.Error, StringComparison.Ordinal);
    }

    private static string ManyLines() => string.Join('\n', Enumerable.Range(0, Items).Select(index => $$"""{"id":"{{index}}","key":"k"}"""));

    private string WriteMany() => Write("many.jsonl", ManyLines());

    private async Task AssertReportNamesEveryItemAsync(string code)
    {
        var report = (await File.ReadAllLinesAsync(Folder.Combine("report.jsonl"))).Select(JObject.Parse).ToList();
        Assert.Equal(Enumerable.Range(0, Items), report.Select(line => (int)line["id"]!).Order());
        Assert.All(report, line => Assert.Equal(("failed", code), ((string?)line["status"], (string?)line["error"]!["code"])));
    }

    /// <summary>Cancels once so many lines were written.</summary>
    private sealed class CancellingWriter(int lines, CancellationTokenSource source) : StringWriter
    {
        private int _written;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (++_written == lines)
            {
                source.Cancel();
            }
        }
    }
}
