using System.Globalization;
using System.Security.Cryptography;
using AttachmentSdk.Emulator;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>
/// A process that is killed in the middle of a download, at positions that a seed makes. ATTACHMENTS_KILL_ROUNDS sets how many downloads
/// are treated so; the regular suite does a few.
/// </summary>
[Collection(nameof(KillTests))]
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int Length = 64 << 20;
    private const int MostKills = 3;

    private static readonly int Rounds = int.Parse(Environment.GetEnvironmentVariable("ATTACHMENTS_KILL_ROUNDS") ?? "5", CultureInfo.InvariantCulture);
    private readonly TempFolder _folder = new();
    private readonly StallClock _clock = new();
    private AttachmentEmulator _emulator = null!;
    private int _segments;
    private int _kills;
    private int _continued;
    private int _tails;

    private EmulatedAttachment File => _emulator.Attachments[^1];

    private string Target => _folder.Combine("files");

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 1, LargeFileLength = Length, Clock = _clock });
        await System.IO.File.WriteAllTextAsync(_folder.Combine("list.jsonl"), JsonConvert.SerializeObject(new { id = File.Id, key = File.Key }));
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Kill_AtAnyByte_LeavesNothingWrongAndLosesNothing(int segments)
    {
        _segments = segments;
        var random = new Random(20260101);
        for (var round = 0; round < Rounds; round++)
        {
            Directory.CreateDirectory(Target);
            var kills = random.Next(1, MostKills + 1);
            for (var kill = 0; kill < kills; kill++)
            {
                await RunAndKillAsync(random);
                AssertNothingWrong();
            }

            await FinishAsync();
            Directory.Delete(Target, recursive: true);
        }

        output.WriteLine($"{Rounds} downloads, {_kills} kills in the middle, {_tails} of them with bytes after the contiguous length, {_continued} continued by the last run.");
        Assert.InRange(_continued, 1, Rounds);
    }

    private static string Hash(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private ToolProcess Start() => ToolProcess.Start(
        new Dictionary<string, string> { ["EKUAIBAO_BASE_URL"] = _emulator.BaseAddress.AbsoluteUri, ["EKUAIBAO_ACCESS_TOKEN"] = _emulator.AccessToken },
        _folder,
        ["ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--no-progress", "--segments", $"{_segments}"]);

    private async Task RunAndKillAsync(Random random)
    {
        // Now and then all bytes are sent, so that the end of a download is met too.
        var missing = Length - (Parts() is [var part] ? ContiguousLength(part) : 0);
        var bytes = random.Next(8) == 0 ? missing : random.NextInt64(missing + 1);
        _clock.Reset();
        _emulator.Faults.Clear();
        _emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", AfterBytes = bytes, Duration = StallClock.Stall, Times = null });
        using var tool = Start();
        await Task.WhenAny(_clock.Stalled, tool.Exited);
        _kills += tool.HasExited ? 0 : 1;
        await tool.KillAsync();
        _tails += Parts() is [var left] && System.IO.File.Exists(left + ".json") && RecordOf(left)["ahead"] is { HasValues: true } ? 1 : 0;
    }

    private void AssertNothingWrong()
    {
        foreach (var path in Directory.GetFiles(Target).Except(Parts()).Where(path => !path.Contains(".part.json", StringComparison.Ordinal)))
        {
            Assert.Equal(File.Sha256, Hash(path));
        }
    }

    private async Task FinishAsync()
    {
        var part = Parts().SingleOrDefault();
        var isRecorded = part is not null && System.IO.File.Exists(part + ".json");
        var contiguousLength = isRecorded ? ContiguousLength(part!) : 0;
        _emulator.Faults.Clear();
        _emulator.Requests.Clear();

        using var tool = Start();
        var (exitCode, _, error) = await tool.EndAsync();
        Assert.True(exitCode == 0, error);

        Assert.Equal(File.Sha256, Hash(Assert.Single(Directory.GetFiles(Target))));
        if (contiguousLength > 0)
        {
            _continued++;
            var requests = _emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl);
            Assert.All(requests, request => Assert.Equal(206, request.Status));
            if (_segments == 1)
            {
                Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"bytes={Math.Min(contiguousLength, Length - 1)}-"), Assert.Single(requests).Headers["Range"]);
            }
        }
    }

    // How many bytes stand from the beginning on: where more stand ahead, the record says it.
    private static long ContiguousLength(string part) =>
        System.IO.File.Exists(part + ".json") && (long?)RecordOf(part)["front"] is { } front ? front : new FileInfo(part).Length;

    // A kill may have cut the first record of a part, which then counts for nothing.
    private static JObject RecordOf(string part)
    {
        try
        {
            return JObject.Parse(System.IO.File.ReadAllText(part + ".json"));
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private string State => Path.Combine(Target, ".attachments");

    private string[] Parts() => Directory.Exists(State) ? Directory.GetFiles(State, "*.part") : [];
}
