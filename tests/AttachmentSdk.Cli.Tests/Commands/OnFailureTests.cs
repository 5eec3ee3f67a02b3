using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class OnFailureTests : EmulatedTest
{
    private protected override int Files => 480;

    private EmulatedAttachment Failing => Emulator.Attachments[2];

    [Fact]
    public async Task Download_Stop_ReportsAllThatWasNotStarted()
    {
        var run = await RunAsync([.. Download(WriteList()), "--on-failure", "stop", "--parallel", "1"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.OutputLines.Count);
        await Verify(Scrub(System.Text.RegularExpressions.Regex.Replace(run.Transcript, @"in \d+\.\d s", "in {time} s")));
        var report = Report();
        Assert.Equal(Emulator.Attachments.Count, report.Count);
        Assert.Equal(2, report.Count(line => (string?)line["status"] == "downloaded"));
        Assert.Equal(report.Count - 3, report.Count(line => (string?)line["error"]?.SelectToken("code") == "notStarted"));
    }

    [Fact]
    public async Task Download_ReportOfAStoppedRun_TakesUpTheRest()
    {
        await RunAsync([.. Download(WriteList()), "--on-failure", "stop", "--parallel", "1"]);
        Emulator.Faults.Clear();

        var run = await RunAsync("ekuaibao", "download", "--from", "report.jsonl", "-o", "files", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Emulator.Attachments.Count - 2, run.OutputLines.Count);
        Assert.Equal(Emulator.Attachments.Count, Directory.GetFiles(Folder.Combine("files")).Length);
    }

    [Fact]
    public async Task Download_Continue_DoesTheOthers()
    {
        var run = await RunAsync([.. Download(WriteList()), "--on-failure", "continue"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("failed", (string?)Report().Single(line => (string?)line["status"] != "downloaded")["status"]);
    }

    [Fact]
    public async Task Download_StopWithoutFailure_IsAsWithoutIt()
    {
        var run = await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--on-failure", "stop");

        Assert.Equal((0, Emulator.Attachments.Count), (run.ExitCode, run.OutputLines.Count));
    }

    private static string[] Download(string list) => ["ekuaibao", "download", "--from", list, "-o", "files", "--report", "report.jsonl"];

    /// <summary>The attachments; the third one fails.</summary>
    private string WriteList()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", ItemId = Failing.Id, Status = 404, Times = null });
        return Write("long.jsonl", string.Join('\n', Emulator.Attachments.Select(Line)));
    }

    private List<JObject> Report() => [.. File.ReadAllLines(Folder.Combine("report.jsonl")).Select(JObject.Parse)];
}
