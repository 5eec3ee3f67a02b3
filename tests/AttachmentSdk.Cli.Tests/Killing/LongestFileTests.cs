using AttachmentSdk.Emulator;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>
/// A file system that takes no file of this length, as FAT32 takes none of 4 GiB: the system's limit, which a shell sets for the tool's
/// process alone.
/// </summary>
[Collection(nameof(KillTests))]
public sealed class LongestFileTests : IAsyncLifetime, IDisposable
{
    private const int Length = 8 << 20;
    private const int Limit = 4 << 20;
    private readonly TempFolder _folder = new();
    private AttachmentEmulator _emulator = null!;

    private string Target => _folder.Combine("files");

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 5, LargeFileLength = Length });

        // The large one first: what follows it must not suffer from it.
        var lines = _emulator.Attachments.Reverse().Select(file => JsonConvert.SerializeObject(new { id = file.Id, key = file.Key }));
        await File.WriteAllLinesAsync(_folder.Combine("list.jsonl"), lines);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Download_FileIsTooLongForTheDisk_FailsAloneAndContinuesOnceItIsNot()
    {
        // Windows has no such limit: nothing is there before the run that meets none.
        var contiguousLength = OperatingSystem.IsWindows() ? 0 : await RunToTheLimitAsync();
        _emulator.Requests.Clear();

        using var free = Start(limit: null);

        Assert.Equal(0, (await free.EndAsync()).ExitCode);
        var range = _emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl)[0].Headers.GetValueOrDefault("Range");
        Assert.Equal(contiguousLength == 0 ? null : $"bytes={contiguousLength}-", range);
        Assert.Equal(_emulator.Attachments.Count, Directory.GetFiles(Target).Length);
        Assert.Contains(Directory.GetFiles(Target), path => new FileInfo(path).Length == Length && File.ReadAllBytes(path).SequenceEqual(_emulator.Attachments[^1].ReadContent()));
    }

    private async Task<int> RunToTheLimitAsync()
    {
        using var limited = Start(Limit);
        var (exitCode, _, error) = await limited.EndAsync();

        Assert.True(exitCode == 1, error);
        Assert.Contains("files' cannot be written to: the file is longer than its file system or a quota allows", error, StringComparison.Ordinal);
        var part = Assert.Single(Directory.GetFiles(Path.Combine(Target, ".attachments"), "*.part"));
        Assert.Equal(Limit, new FileInfo(part).Length);
        Assert.True(File.Exists(part + ".json"));
        Assert.Equal(_emulator.Attachments.Count - 1, Directory.GetFiles(Target).Length);
        return Limit;
    }

    private ToolProcess Start(long? limit) => ToolProcess.Start(
        new Dictionary<string, string> { ["EKUAIBAO_BASE_URL"] = _emulator.BaseAddress.AbsoluteUri, ["EKUAIBAO_ACCESS_TOKEN"] = _emulator.AccessToken },
        _folder,
        ["ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--no-progress", "--parallel", "1"],
        longestFile: limit);
}
