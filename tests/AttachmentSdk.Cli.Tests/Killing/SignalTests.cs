using AttachmentSdk.Emulator;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>Signals that a terminal, a supervisor or the system sends in the middle of a download.</summary>
[Collection(nameof(KillTests))]
public sealed class SignalTests : IAsyncLifetime, IDisposable
{
    private const string Incomplete = "The report lacks the items that the run did not reach.\n";

    // A test run in the background or under nohup ignores some signals, and its children inherit that. Only the env of Linux can reset them.
    private static readonly string DefaultSignals = OperatingSystem.IsLinux() ? "exec env --default-signal \"$@\"" : "exec \"$@\"";

    private readonly TempFolder _folder = new();
    private readonly StallClock _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 9, Clock = _clock });
        await File.WriteAllLinesAsync(_folder.Combine("list.jsonl"), _emulator.Attachments.Select(file => JsonConvert.SerializeObject(new { id = file.Id, key = file.Key })));
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("HUP")]
    [InlineData("TERM")]
    [InlineData("INT")]
    [InlineData("XCPU")]
    [InlineData("TERM", "TERM")]
    [InlineData("TERM", "INT", "HUP")]
    public async Task Signal_InTheMiddle_CancelsWithACompleteReport(params string[] signals)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such signals.
        }

        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", ItemId = _emulator.Attachments[0].Id, AfterBytes = 10, Duration = StallClock.Stall });
        using var tool = Start(DefaultSignals);
        await _clock.Stalled;

        await tool.SignalAsync(signals);
        var run = await tool.EndAsync();

        Assert.True(run.ExitCode == 130, run.Error);
        Assert.Contains("Cancelled. Run the same command again", run.Error, StringComparison.Ordinal);
        var report = (await File.ReadAllLinesAsync(_folder.Combine("report.jsonl"))).Select(JObject.Parse).ToList();
        Assert.Equal(_emulator.Attachments.Select(file => file.Id).Order(StringComparer.Ordinal), report.Select(line => (string)line["id"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Hangup_UnderNohup_IsIgnored()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such signals.
        }

        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", ItemId = _emulator.Attachments[0].Id, AfterBytes = 10, Duration = StallClock.Stall });
        using var tool = Start("trap '' HUP; exec \"$@\"");
        await _clock.Stalled;

        await tool.SignalAsync("HUP", "TERM");
        var run = await tool.EndAsync();

        Assert.True(run.ExitCode == 130, run.Error);
        Assert.Equal(_emulator.Attachments.Count, (await File.ReadAllLinesAsync(_folder.Combine("report.jsonl"))).Length);
    }

    [Fact]
    public async Task Signal_RestOfTheInputIsInAPipe_IsInTheReportToo()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such signals.
        }

        // More than is read ahead.
        await File.AppendAllLinesAsync(_folder.Combine("list.jsonl"), Enumerable.Range(0, 2000).Select(index => $$"""{"id":"{{index}}","key":"k"}"""));
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", Times = null, AfterBytes = 10, Duration = StallClock.Stall });
        using var tool = Start($"mkfifo pipe; cat list.jsonl > pipe & {DefaultSignals} < pipe", "-");
        await _clock.Stalled;

        await tool.SignalAsync("TERM");
        var run = await tool.EndAsync();

        Assert.True(run.ExitCode == 130, run.Error);
        Assert.DoesNotContain(Incomplete, run.Error, StringComparison.Ordinal);
        Assert.Equal(_emulator.Attachments.Count + 2000, (await File.ReadAllLinesAsync(_folder.Combine("report.jsonl"))).Length);
    }

    [Fact]
    public async Task Signal_InputNeverEnds_EndsTheToolWithAWord()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such signals.
        }

        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", ItemId = _emulator.Attachments[0].Id, AfterBytes = 10, Duration = StallClock.Stall });

        // A call for links takes a hundred references, or what there is at the end.
        await File.AppendAllLinesAsync(_folder.Combine("list.jsonl"), Enumerable.Range(0, 100).Select(index => $$"""{"id":"{{index}}","key":"k"}"""));

        // The tool itself keeps the other end of the pipe open.
        using var tool = Start($"mkfifo pipe; exec 3<> pipe; cat list.jsonl >&3; {DefaultSignals} < pipe", "-");
        await _clock.Stalled;

        await tool.SignalAsync("TERM");
        var run = await tool.EndAsync();

        Assert.True(run.ExitCode == 130, run.Error);
        Assert.EndsWith(Incomplete, run.Error, StringComparison.Ordinal);
        Assert.Equal(_emulator.Attachments.Count + 100, (await File.ReadAllLinesAsync(_folder.Combine("report.jsonl"))).Length);
    }

    [Fact]
    public async Task Signal_PipeWithoutAWriter_EndsTheToolWithAWord()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such signals.
        }

        // The report is opened last before the run begins.
        const string Wait = "until [ -e report.jsonl ]; do sleep 0.02; done; kill -TERM $!; wait $!; code=$?; cat error >&2; exit $code";
        using var tool = Start($"mkfifo pipe; env --default-signal \"$@\" 2> error & {Wait}", "pipe");

        var run = await tool.EndAsync();

        Assert.True(run.ExitCode == 130, run.Error);
        Assert.Contains("Cancelled. Run the same command again", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(Incomplete, run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.Combine("report.jsonl.incomplete"))); // Else a retry from the empty report had nothing to do.
    }

    [Fact]
    public async Task Kill_BeforeTheFirstItem_LeavesAReportThatSaysSo()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Its symbolic links need a right.
        }

        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", AfterBytes = 10, Duration = StallClock.Stall, Times = 100 });
        File.CreateSymbolicLink(_folder.Combine("report.jsonl"), "real.jsonl");
        using (var tool = Start(DefaultSignals))
        {
            await _clock.Stalled;
            await tool.KillAsync();
        }

        foreach (var name in (string[])["report.jsonl", "real.jsonl"])
        {
            using var retry = ToolProcess.Start(Variables, _folder, ["ekuaibao", "download", "--from", name, "-o", "files", "--no-progress"]);
            var (exitCode, _, error) = await retry.EndAsync();
            Assert.True(exitCode == 1, error);
            Assert.Contains($"Warning: the run that wrote {name} did not end", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Kill_LeavesAReportThatSaysWhatItLacks()
    {
        var report = _folder.Combine("report.jsonl");
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", ItemId = _emulator.Attachments[^1].Id, AfterBytes = 10, Duration = StallClock.Stall });
        using (var tool = Start("\"$@\" & until [ -e report.jsonl.incomplete ]; do sleep 0.02; done; kill -KILL $!; wait $!"))
        {
            Assert.Equal(137, (await tool.EndAsync()).ExitCode);
        }

        Assert.True(File.Exists(report + ".incomplete"));
        using (var piped = ToolProcess.Start(Variables, _folder, ["ekuaibao", "download", "--from", "-", "-o", "files", "--no-progress", "--report", "report.jsonl"], shell: "cat report.jsonl | \"$@\""))
        {
            var (exitCode, _, error) = await piped.EndAsync();
            Assert.True(exitCode == 1, error);
            Assert.Contains("The report lacks the items that an earlier run did not reach.", error, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(report + ".incomplete"));
        File.Copy(report, _folder.Combine("moved.jsonl"));
        using (var moved = ToolProcess.Start(Variables, _folder, ["ekuaibao", "download", "--from", "moved.jsonl", "-o", "files", "--no-progress", "--report", "report.jsonl"]))
        {
            Assert.Equal(1, (await moved.EndAsync()).ExitCode);
        }

        Assert.True(File.Exists(report + ".incomplete"));
        using (var redirected = ToolProcess.Start(Variables, _folder, ["ekuaibao", "download", "--from", "-", "-o", "files", "--no-progress"], shell: "\"$@\" < report.jsonl"))
        {
            Assert.Equal(OperatingSystem.IsLinux() ? 1 : 0, (await redirected.EndAsync()).ExitCode);
        }

        using (var other = ToolProcess.Start(Variables, _folder, ["ekuaibao", "download", "--from", "report.jsonl", "-o", "files", "--no-progress", "--report", "other.jsonl"]))
        {
            Assert.Equal(1, (await other.EndAsync()).ExitCode);
            Assert.True(File.Exists(_folder.Combine("other.jsonl.incomplete")));
        }

        using (var retry = ToolProcess.Start(Variables, _folder, ["ekuaibao", "download", "--from", "report.jsonl", "-o", "files", "--no-progress"]))
        {
            var (exitCode, _, error) = await retry.EndAsync();
            Assert.Equal(1, exitCode);
            Assert.Contains("Warning: the run that wrote report.jsonl did not end", error, StringComparison.Ordinal);
        }

        using var again = Start("exec \"$@\"");
        Assert.Equal(0, (await again.EndAsync()).ExitCode);
        Assert.False(File.Exists(report + ".incomplete"));
        Assert.Equal(_emulator.Attachments.Count, (await File.ReadAllLinesAsync(report)).Length);
    }

    private Dictionary<string, string> Variables => new() { ["EKUAIBAO_BASE_URL"] = _emulator.BaseAddress.AbsoluteUri, ["EKUAIBAO_ACCESS_TOKEN"] = _emulator.AccessToken };

    private ToolProcess Start(string shell, string from = "list.jsonl") => ToolProcess.Start(
        Variables,
        _folder,
        ["ekuaibao", "download", "--from", from, "-o", "files", "--no-progress", "--report", "report.jsonl"],
        shell: shell);
}
