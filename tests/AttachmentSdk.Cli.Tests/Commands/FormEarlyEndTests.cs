using AttachmentSdk.Cli.Tests.Killing;
using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>Runs over forms and sheets that end early: every item that is known is reported, and the vendor gets no further calls.</summary>
public sealed class FormEarlyEndTests : EmulatedTest
{
    private const string Report = "report.jsonl";

    private static readonly string[] ManyForms = [.. Enumerable.Range(0, 250).Select(index => $"F{index}")];

    [Theory]
    [InlineData("--flow-id")]
    [InlineData("--form-code")]
    public async Task Download_KeyRefused_EndsAtOnceAfterOneCall(string option)
    {
        Variables["EKUAIBAO_APP_SECURITY"] = "wrong-secret";

        var run = await RunAsync(["ekuaibao", "download", "-o", "files", "--report", Report, option, .. ManyForms]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal([EmulatorOperations.EkuaibaoAccessToken], Emulator.Requests.Select(request => request.Operation));
        var lines = Lines();
        Assert.Equal(ManyForms.Order(StringComparer.Ordinal), lines.Select(line => (string)(line["form"] ?? line["flowId"])!).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(("form", "credentialsRefused"), ((string?)line["kind"], (string?)line["error"]!["code"])));
    }

    [Fact]
    public async Task Download_ReportOfRefusedForms_ListsThem()
    {
        var security = Variables["EKUAIBAO_APP_SECURITY"];
        Variables["EKUAIBAO_APP_SECURITY"] = "wrong-secret";
        var form = Emulator.Forms[5];
        await RunAsync("ekuaibao", "download", "-o", "files", "--report", Report, "--form-code", form.Code, "--flow-id", Emulator.Forms[1].Id);
        Variables["EKUAIBAO_APP_SECURITY"] = security;

        var run = await RunAsync("ekuaibao", "download", "-o", "files", "--from", Report);

        Assert.Equal((0, form.Files.Count + Emulator.Forms[1].Files.Count), (run.ExitCode, run.OutputLines.Count));
    }

    [Fact]
    public async Task Download_SheetsWithTokenRefused_EndsAtOnceAfterOneCall()
    {
        Variables["KDOCS_ACCESS_TOKEN"] = "not-a-token-of-kdocs";

        var run = await RunAsync("kdocs", "download", "--file-token", Emulator.KDocsFileToken, "--all-sheets", "-o", "files");

        Assert.Equal(3, run.ExitCode);
        Assert.Single(Emulator.Requests);
        await Verify(Scrub(run.Transcript));
    }

    [Fact]
    public async Task Download_CancelledWhileListing_ReportsTheForms()
    {
        using var source = new CancellationTokenSource();
        var clock = new StallClock();
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = clock });
        emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = EmulatorOperations.EkuaibaoFormAttachments, Duration = StallClock.Stall, Times = null });
        Variables["EKUAIBAO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri;
        var running = RunAsync(source.Token, "ekuaibao", "download", "-o", "files", "--report", Report, "--flow-id", "A", "B");
        await clock.Stalled;

        await source.CancelAsync();
        var run = await running;

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(["A", "B"], Lines().Select(line => (string?)line["flowId"]));
        Assert.All(Lines(), line => Assert.Equal("cancelled", (string?)line["error"]!["code"]));
    }

    [Fact]
    public async Task Download_OnFailureStop_LeavesTheFormsThatWereNotBegun()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 410, Times = null });
        var codes = Emulator.Forms.Where(form => !form.IsDeleted).Select(form => form.Code);

        var run = await RunAsync(["ekuaibao", "download", "-o", "files", "--report", Report, "--on-failure", "stop", "--parallel", "1", "--form-code", .. codes]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Lines(), line => (string?)line["error"]!["code"] == "notStarted");
        Emulator.Faults.Clear();
        Assert.Equal(0, (await RunAsync("ekuaibao", "download", "-o", "files", "--from", Report)).ExitCode);
        Assert.All(Emulator.Forms.Where(form => !form.IsDeleted).SelectMany(form => form.Files), file => Assert.Contains(file.Sha256, Hashes("files")));
    }

    private List<JObject> Lines() => [.. File.ReadAllLines(Folder.Combine(Report)).Select(JObject.Parse)];
}
