using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Faults of the emulator, met by a client within one download.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private readonly TestTimeProvider _clock = new(DateTimeOffset.UtcNow) { AutoAdvance = true };
    private EmulatedVendors _vendors = null!;

    private AttachmentReference Large => EmulatedVendors.Reference(_vendors.Emulator.Attachments[^1]);

    public async Task InitializeAsync() => _vendors = await EmulatedVendors.StartAsync(
        new EmulatorOptions { Files = 6, LargeFileLength = 3 << 20 }, _clock);

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    [Theory]
    [InlineData(FaultKind.WrongChecksum)]
    [InlineData(FaultKind.Corrupt)]
    public async Task WrongChecksum_EveryTime_IsATypedErrorAndNothingIsKept(FaultKind kind)
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
        Add(FaultKind.ExpiredLink);
        Add(FaultKind.Truncate, 1_000_000);
        Add(FaultKind.ExpiredLink);
        Add(FaultKind.Truncate, 1_000_000);
        Add(FaultKind.ExpiredLink);
        AssertRight(await _vendors.DownloadAsync(Large));
        Assert.Equal(["", "bytes=1000000-", "bytes=1000000-", "bytes=2000000-", "bytes=2000000-", "bytes=3000000-", "bytes=3000000-"], Ranges);
        Assert.Equal(4, _vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
    }

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("soon")]
    public async Task Busy_AbsurdRetryAfter_WaitsNoLongerThanTwoMinutes(string retryAfter)
    {
        var before = _clock.GetUtcNow();
        AddStatus(503, new() { ["Retry-After"] = retryAfter });
        AssertRight(await _vendors.DownloadAsync(Large));
        Assert.InRange(_clock.GetUtcNow() - before, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task MissingObject_OfOss_CostsNoFurtherCall()
    {
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 404, Body = "<Error><Code>NoSuchKey</Code></Error>", Times = null });
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _vendors.DownloadAsync(Large));
        Assert.Equal((DownloadErrorCode.LinkRefused, 1, "The storage has no such file: HTTP 404 (NoSuchKey)."), (fault.Code, fault.Attempts, fault.Message));
        Assert.Equal(1, _vendors.Calls(EmulatorOperations.EkuaibaoDownloadUrls));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Picture_RefusedOnce_GetsANewLink(int status)
    {
        AddStatus(status, []);
        var picture = _vendors.Emulator.Pictures[0];
        var result = await _vendors.KDocs.GetDocument(_vendors.Emulator.KDocsFileToken).Pictures.DownloadAsync(EmulatedVendors.Reference(picture), _vendors.Folder.FullPath);
        Assert.Equal(picture.Length, result.Length);
        Assert.Equal(2, _vendors.Calls(EmulatorOperations.KDocsPictureUrls));
    }

    private IReadOnlyList<AttachmentSdk.Emulator.RecordedRequest> Storage => _vendors.Emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl);

    private IEnumerable<string> Ranges => Storage.Select(request => request.Headers.GetValueOrDefault("Range", ""));

    private void Add(FaultKind kind, long? afterBytes = null, int? times = 1) =>
        _vendors.Emulator.Faults.Add(new FaultRule(kind) { Operation = "storage.*", AfterBytes = afterBytes, Times = times });

    private void AddHeader(string name, string value) =>
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Delay) { Operation = "storage.*", Duration = TimeSpan.Zero, Headers = new Dictionary<string, string> { [name] = value } });

    private void AddStatus(int status, Dictionary<string, string> headers) =>
        _vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = status, Headers = headers });

    private void AssertRight(DownloadResult<AttachmentReference> result)
    {
        Assert.Equal(_vendors.Of(result.Reference).ReadContent(), File.ReadAllBytes(result.Path!));
        Assert.Single(_vendors.Folder.Files());
    }
}
