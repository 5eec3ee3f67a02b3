using AttachmentSdk.Emulator;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>Two processes that download the same list into the same folder at the same time.</summary>
[Collection(nameof(KillTests))]
public sealed class SharedFolderTests : IAsyncLifetime, IDisposable
{
    private const int Files = 40;
    private readonly TempFolder _folder = new();
    private readonly StallClock _clock = new();
    private AttachmentEmulator _emulator = null!;

    private string Target => _folder.Combine("files");

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = Files, LargeFileLength = 4 << 20, Clock = _clock });
        await File.WriteAllLinesAsync(_folder.Combine("list.jsonl"), _emulator.Attachments.Select(Line));
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SecondProcess_WhileTheFirstWritesAFile_LeavesItAlone()
    {
        var large = _emulator.Attachments[^1];
        await File.WriteAllTextAsync(_folder.Combine("list.jsonl"), Line(large));
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", AfterBytes = 2 << 20, Duration = StallClock.Stall });
        using var first = Start("first.jsonl");
        await _clock.Stalled;

        using var second = Start("second.jsonl");
        var (exitCode, _, _) = await second.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Equal("inUse", (string?)JObject.Parse(await File.ReadAllTextAsync(_folder.Combine("second.jsonl")))["error"]!["code"]);
        Assert.DoesNotContain(Directory.GetFiles(Target), path => !Path.GetFileName(path).StartsWith('.'));
        await first.KillAsync();
        using var third = Start("third.jsonl");
        Assert.Equal(0, (await third.EndAsync()).ExitCode);
        Assert.Equal(large.ReadContent(), await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(Target))));
    }

    [Fact]
    public async Task TwoProcesses_SideBySide_GiveEachFileOnce()
    {
        using var first = Start("first.jsonl");
        using var second = Start("second.jsonl");
        await Task.WhenAll(first.Exited, second.Exited);

        // What one process was writing the other one reports as in use; nothing else may go wrong.
        foreach (var report in new[] { "first.jsonl", "second.jsonl" })
        {
            var codes = (await File.ReadAllLinesAsync(_folder.Combine(report))).Select(line => (string?)JObject.Parse(line).SelectToken("error.code")).OfType<string>();
            Assert.All(codes, code => Assert.Equal("inUse", code));
        }

        var files = Directory.GetFiles(Target).Select(path => new FileInfo(path)).ToList();
        Assert.Equal(_emulator.Attachments.Select(file => file.Length).Order(), files.Select(file => file.Length).Order());
        Assert.All(files, file => Assert.Contains(_emulator.Attachments, expected => File.ReadAllBytes(file.FullName).SequenceEqual(expected.ReadContent())));
    }

    private static string Line(EmulatedAttachment file) => JsonConvert.SerializeObject(new { id = file.Id, key = file.Key });

    private ToolProcess Start(string report) => ToolProcess.Start(
        new Dictionary<string, string> { ["EKUAIBAO_BASE_URL"] = _emulator.BaseAddress.AbsoluteUri, ["EKUAIBAO_ACCESS_TOKEN"] = _emulator.AccessToken },
        _folder,
        ["ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--no-progress", "--report", report]);
}
