using System.Globalization;
using System.Security.Cryptography;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>A download that one client leaves unfinished and another one, as if in another process, continues.</summary>
public sealed class RestartTests : IAsyncLifetime, IDisposable
{
    private const int Length = 3 << 20;

    private static readonly DownloadOptions Once = new() { MaxRetries = 0 };
    private readonly TempFolder _folder = new();
    private AttachmentEmulator _emulator = null!;

    private EmulatedAttachment File => _emulator.Attachments[^1];

    private string Part => _folder.Combine(Assert.Single(_folder.Files(), name => name.EndsWith(".part", StringComparison.Ordinal)));

    private string Record => Part + ".json";

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Files = 1, LargeFileLength = Length });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(FaultKind.Truncate)]
    [InlineData(FaultKind.Reset)]
    public async Task NextClient_ContinuesFromTheBytesOnDisk(FaultKind kind)
    {
        await BreakAsync(kind, 1_500_000);
        var received = new FileInfo(Part).Length;
        Assert.InRange(received, 1, 1_500_000);
        Assert.True(System.IO.File.Exists(Record));

        await DownloadAsync();

        AssertRange(received);
        AssertComplete();
    }

    [Fact]
    public async Task ManyRuns_EachContinuesTheOneBefore()
    {
        for (var run = 1; run <= 5; run++)
        {
            await BreakAsync(FaultKind.Truncate, 400_000);
            Assert.Equal(run * 400_000, new FileInfo(Part).Length);
        }

        await DownloadAsync();
        AssertRange(2_000_000);
        AssertComplete();
    }

    [Fact]
    public async Task ObjectChangedMeanwhile_StartsOver()
    {
        await BreakAsync(FaultKind.Truncate, 1_000_000);
        await System.IO.File.WriteAllTextAsync(Record, System.Text.RegularExpressions.Regex.Replace(await System.IO.File.ReadAllTextAsync(Record), "\"etag\":\"[^,]*\"", "\"etag\":\"\\\"another\\\"\""));

        await DownloadAsync(new DownloadOptions { MaxRetries = 1 });

        Assert.Equal([200, 412, 200], Storage.Select(request => request.Status));
        Assert.False(Storage[^1].Headers.ContainsKey("Range"));
        AssertComplete();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":1,\"len")]
    [InlineData("{\"version\":99,\"etag\":\"\\\"a\\\"\"}")]
    public async Task RecordDamaged_StartsOver(string text)
    {
        await BreakAsync(FaultKind.Truncate, 1_000_000);
        await System.IO.File.WriteAllTextAsync(Record, text);
        await DownloadAsync();
        Assert.False(Storage[^1].Headers.ContainsKey("Range"));
        AssertComplete();
    }

    [Fact]
    public async Task PartComplete_IsFinishedByARequestForOneByte()
    {
        await BreakAsync(FaultKind.Truncate, 1_000_000);
        await System.IO.File.WriteAllBytesAsync(Part, File.ReadContent());
        await DownloadAsync();
        AssertRange(Length - 1);
        AssertComplete();
    }

    [Fact]
    public async Task BytesOnDiskDamaged_AreFoundOutAndNotKept()
    {
        await BreakAsync(FaultKind.Truncate, 1_000_000);
        using (var part = new FileStream(Part, FileMode.Open))
        {
            part.Position = 500_000;
            var original = part.ReadByte();
            part.Position = 500_000;
            part.WriteByte((byte)~original);
        }

        Assert.Equal(DownloadErrorCode.ChecksumMismatch, (await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync(Once))).Code);
        Assert.Empty(_folder.Files());
        await DownloadAsync();
        AssertComplete();
    }

    [Fact]
    public async Task PartHeldByAnother_IsInUse()
    {
        await BreakAsync(FaultKind.Truncate, 1_000_000);
        using (new FileStream(Part, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(DownloadErrorCode.InUse, (await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync())).Code);
        }

        await DownloadAsync();
        AssertRange(1_000_000);
        AssertComplete();
    }

    [Fact]
    public async Task LinkRefusedForGood_KeepsTheBytes()
    {
        await BreakAsync(FaultKind.Truncate, 1_000_000);
        _emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = "storage.*", Times = 2 });
        Assert.Equal(DownloadErrorCode.LinkRefused, (await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync())).Code);
        Assert.Equal(1_000_000, new FileInfo(Part).Length);
        await DownloadAsync();
        AssertRange(1_000_000);
        AssertComplete();
    }

    [Fact]
    public async Task Record_HoldsNothingOfTheLink()
    {
        await BreakAsync(FaultKind.Truncate, 1_000_000);
        var text = await System.IO.File.ReadAllTextAsync(Record);
        var query = Storage[0].Query;
        Assert.All(query.Split('&').Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]), secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.DoesNotContain(File.Key, text, StringComparison.Ordinal);
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
    }

    private IReadOnlyList<AttachmentSdk.Emulator.RecordedRequest> Storage => _emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl);

    private async Task BreakAsync(FaultKind kind, long bytes)
    {
        _emulator.Faults.Clear();
        _emulator.Faults.Add(new FaultRule(kind) { Operation = "storage.*", AfterBytes = bytes });
        await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync(Once));
        Assert.DoesNotContain(_folder.Files(), name => !name.StartsWith('.'));
    }

    private async Task DownloadAsync(DownloadOptions? options = null)
    {
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            BaseAddress = _emulator.BaseAddress,
            AccessToken = _emulator.AccessToken,
            TimeProvider = new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true },
        });
        await client.Attachments.DownloadAsync(EmulatedVendors.Reference(File), _folder.FullPath, options);
    }

    private void AssertRange(long from)
    {
        var last = Storage[^1];
        Assert.Equal(206, last.Status);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"bytes={from}-"), last.Headers["Range"]);
        Assert.StartsWith("\"", last.Headers["If-Match"], StringComparison.Ordinal);
    }

    private void AssertComplete()
    {
        var bytes = System.IO.File.ReadAllBytes(_folder.Combine(Assert.Single(_folder.Files())));
        Assert.Equal(File.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
