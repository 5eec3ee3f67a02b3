using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Faults of the emulator, met by a client within one download.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private EmulatedVendors _vendors = null!;

    private AttachmentReference Large => EmulatedVendors.Reference(_vendors.Emulator.Attachments[^1]);

    public async Task InitializeAsync() => _vendors = await EmulatedVendors.StartAsync(
        new EmulatorOptions { Files = 6, LargeFileLength = 3 << 20 }, new FakeTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    [Theory]
    [InlineData(FaultKind.WrongChecksum)]
    [InlineData(FaultKind.Corrupt)]
    public async Task WrongChecksum_EveryTime_IsATypedFaultAndNothingIsKept(FaultKind kind)
    {
        Add(kind, times: null);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _vendors.DownloadAsync(Large, new DownloadOptions { MaxRetries = 2 }));
        Assert.Equal((DownloadErrorCode.ChecksumMismatch, 3), (fault.Code, fault.Attempts));
        Assert.Empty(_vendors.Folder.Files());
    }

    [Theory]
    [InlineData(FaultKind.WrongChecksum)]
    [InlineData(FaultKind.Corrupt)]
    public async Task WrongChecksum_Once_IsRightAfterTheRetry(FaultKind kind)
    {
        Add(kind);
        var result = await _vendors.DownloadAsync(Large);
        Assert.Equal(2, result.Attempts);
        AssertRight(result);
    }

    [Fact]
    public async Task WrongChecksum_OnTheContinuation_IsFoundOutToo()
    {
        Add(FaultKind.Truncate, 1_000_000);
        Add(FaultKind.Corrupt);
        var result = await _vendors.DownloadAsync(Large);
        Assert.Equal(3, result.Attempts);
        Assert.False(Storage[^1].Headers.ContainsKey("Range"));
        AssertRight(result);
    }

    [Fact]
    public async Task Breaks_ManyThatMakeProgress_SucceedWithOneRetry()
    {
        Add(FaultKind.Reset, 150_000, times: 10);
        Add(FaultKind.Truncate, 150_000, times: 10);
        var result = await _vendors.DownloadAsync(Large, new DownloadOptions { MaxRetries = 1 });
        Assert.True(result.Attempts > 10);
        AssertRight(result);
    }

    [Fact]
    public async Task Breaks_WithoutProgress_EndAfterTheRetries()
    {
        Add(FaultKind.Reset, 0, times: null);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _vendors.DownloadAsync(Large, new DownloadOptions { MaxRetries = 2 }));
        Assert.Equal((DownloadErrorCode.Network, 3), (fault.Code, fault.Attempts));
    }

    [Fact]
    public async Task WrongLength_Once_IsRightAfterTheRetry()
    {
        var reference = _vendors.First(LinkKind.DingTalkDrive);
        Add(FaultKind.WrongLength);
        AssertRight(await _vendors.DownloadAsync(reference));
    }

    [Theory]
    [InlineData(LinkKind.OssSignedUrl)]
    [InlineData(LinkKind.DingTalkDrive)]
    [InlineData(LinkKind.Qiniu)]
    public async Task ExpiredLink_BeforeTheFirstByte_IsResolvedAgain(LinkKind kind)
    {
        Add(FaultKind.ExpiredLink);
        AssertRight(await _vendors.DownloadAsync(_vendors.First(kind)));
        Assert.Equal(2, _vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
    }

    [Fact]
    public async Task ExpiredLink_DuringTheFile_ContinuesFromTheBytesOnDisk()
    {
        Add(FaultKind.Truncate, 1_000_000);
        Add(FaultKind.ExpiredLink);
        AssertRight(await _vendors.DownloadAsync(Large));
        Assert.Equal(["", "bytes=1000000-", "bytes=1000000-"], Ranges);
        Assert.Equal(2, _vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
    }

    [Fact]
    public async Task ExpiredLink_AgainDuringTheFile_ContinuesEachTime()
    {
        Add(FaultKind.Truncate, 1_000_000);
        Add(FaultKind.ExpiredLink, times: 2);
        Add(FaultKind.Truncate, 1_000_000);
        Add(FaultKind.ExpiredLink);
        AssertRight(await _vendors.DownloadAsync(Large));
        Assert.Equal(["", "bytes=1000000-", "bytes=1000000-", "bytes=1000000-", "bytes=2000000-", "bytes=2000000-"], Ranges);
    }

    [Theory]
    [InlineData(429, null)]
    [InlineData(503, null)]
    [InlineData(503, "7")]
    public async Task Busy_ThenFree_IsRight(int status, string? retryAfter)
    {
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Status)
        {
            Operation = "storage.*",
            Status = status,
            Times = 2,
            Headers = retryAfter is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Retry-After"] = retryAfter },
        });
        var result = await _vendors.DownloadAsync(Large);
        Assert.Equal(3, result.Attempts);
        AssertRight(result);
    }

    [Fact]
    public async Task RangeRefused_WithAnotherTotal_StartsOver()
    {
        Add(FaultKind.Truncate, 1_000_000);
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 416, Headers = new Dictionary<string, string> { ["Content-Range"] = "bytes */5" } });
        AssertRight(await _vendors.DownloadAsync(Large));
        Assert.Equal(["", "bytes=1000000-", ""], Ranges);
    }

    private IReadOnlyList<AttachmentSdk.Emulator.RecordedRequest> Storage => _vendors.Emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl);

    private IEnumerable<string> Ranges => Storage.Select(request => request.Headers.GetValueOrDefault("Range", ""));

    private void Add(FaultKind kind, long? afterBytes = null, int? times = 1) =>
        _vendors.Emulator.Faults.Add(new FaultRule(kind) { Operation = "storage.*", AfterBytes = afterBytes, Times = times });

    private void AssertRight(DownloadResult<AttachmentReference> result)
    {
        Assert.Equal(_vendors.Of(result.Reference).ReadContent(), File.ReadAllBytes(result.Path!));
        Assert.Single(_vendors.Folder.Files());
    }
}
