using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Faults of the emulator, met by the blocks of a file whose main connection is silent until half of the file has come.</summary>
public sealed class SegmentFaultTests : IAsyncLifetime
{
    private const int Length = 3 << 20;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(5);
    private readonly TestTimeProvider _serverClock = new(DateTimeOffset.UtcNow);
    private EmulatedVendors _vendors = null!;

    private AttachmentReference Large => EmulatedVendors.Reference(_vendors.Emulator.Attachments[^1]);

    private IReadOnlyList<AttachmentSdk.Emulator.RecordedRequest> Storage => _vendors.Emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl);

    public async Task InitializeAsync()
    {
        _vendors = await EmulatedVendors.StartAsync(
            new EmulatorOptions { Files = 1, LargeFileLength = Length, Clock = _serverClock }, new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", AfterBytes = 256 * 1024, Duration = Silence });
    }

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    [Fact]
    public async Task NoFault_BlocksAreAskedForWithTheirValidator()
    {
        var result = await DownloadAsync();
        Assert.Equal(1, result.Attempts);
        Assert.All(Storage.Where(request => request.Headers.ContainsKey("Range")), request => Assert.StartsWith("\"", request.Headers["If-Match"], StringComparison.Ordinal));
        Assert.Contains(Storage, request => request.Status == 206);
    }

    [Theory]
    [InlineData(FaultKind.Reset, null)]
    [InlineData(FaultKind.Reset, 20_000L)]
    [InlineData(FaultKind.Truncate, 20_000L)]
    [InlineData(FaultKind.WrongLength, null)]
    [InlineData(FaultKind.WrongChecksum, null)]
    [InlineData(FaultKind.ExpiredLink, null)]
    public async Task Block_MeetsAFaultOnce_IsNoErrorOfTheFile(FaultKind kind, long? afterBytes)
    {
        _vendors.Emulator.Faults.Add(new FaultRule(kind) { Operation = "storage.*", AfterBytes = afterBytes });
        Assert.Equal(1, (await DownloadAsync()).Attempts);
    }

    [Fact]
    public async Task ExpiredLink_IsResolvedAgainOnce()
    {
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = "storage.*" });
        await DownloadAsync();
        Assert.Equal(2, _vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
    }

    [Fact]
    public async Task Block_IsCorrupt_StartsTheFileOver()
    {
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Corrupt) { Operation = "storage.*" });
        Assert.Equal(2, (await DownloadAsync()).Attempts);
    }

    [Fact]
    public async Task EveryBlock_IsCorrupt_IsATypedErrorAndNothingIsKept()
    {
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Corrupt) { Operation = "storage.*", Times = null });
        var fault = await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync(maxRetries: 1));
        Assert.Equal((DownloadErrorCode.ChecksumMismatch, 2), (fault.Code, fault.Attempts));
        Assert.Empty(_vendors.Folder.Files());
    }

    // The blocks may be there before the main connection falls silent, and a clock that moves earlier than that ends nothing.
    private async Task EndSilenceAsync()
    {
        await _serverClock.WaitForTimersAsync();
        _serverClock.Advance(Silence);
    }

    private async Task<DownloadResult<AttachmentReference>> DownloadAsync(int maxRetries = 5)
    {
        var isReleased = 0;
        var result = await _vendors.DownloadAsync(Large, new DownloadOptions
        {
            Segments = 3,
            MaxRetries = maxRetries,
            SegmentSizes = new SegmentSizes(1 << 20, 256 * 1024),
        },
        new SynchronousProgress<AttachmentReference>(step =>
        {
            if (step.BytesReceived >= Length / 2 && Interlocked.Exchange(ref isReleased, 1) == 0)
            {
                _ = EndSilenceAsync();
            }
        }));
        Assert.Equal(_vendors.Of(Large).ReadContent(), await File.ReadAllBytesAsync(result.Path!));
        Assert.Single(_vendors.Folder.Files());
        return result;
    }
}
