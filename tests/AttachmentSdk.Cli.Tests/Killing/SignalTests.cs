using AttachmentSdk.Emulator;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>Signals that a terminal, a supervisor or the system sends in the middle of a download.</summary>
[Collection(nameof(KillTests))]
public sealed class SignalTests : IAsyncLifetime, IDisposable
{
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

    private ToolProcess Start(string shell) => ToolProcess.Start(
        new Dictionary<string, string> { ["EKUAIBAO_BASE_URL"] = _emulator.BaseAddress.AbsoluteUri, ["EKUAIBAO_ACCESS_TOKEN"] = _emulator.AccessToken },
        _folder,
        ["ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--no-progress", "--report", "report.jsonl"],
        shell: shell);
}
