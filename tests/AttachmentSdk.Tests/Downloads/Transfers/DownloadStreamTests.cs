using System.Security.Cryptography;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class DownloadStreamTests : IAsyncLifetime
{
    private const int Length = 8 << 20;
    private EmulatedVendors _vendors = null!;

    private AttachmentReference Large => EmulatedVendors.Reference(_vendors.Emulator.Attachments[^1]);

    public async Task InitializeAsync() => _vendors = await EmulatedVendors.StartAsync(
        new EmulatorOptions { Files = 3, LargeFileLength = Length }, new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });

    public async Task DisposeAsync() => await _vendors.DisposeAsync();

    [Fact]
    public async Task Read_BreaksAndExpiredLinks_AreMendedUnderTheReadersFeet()
    {
        Add(FaultKind.Reset, 1_000_000, times: 3);
        Add(FaultKind.ExpiredLink);
        Add(FaultKind.Truncate, 300_000);
        await using var stream = await _vendors.Ekuaibao.Attachments.OpenReadAsync(Large, new DownloadOptions { MaxRetries = 1 });
        Assert.Equal(_vendors.Of(Large).Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)));
        Assert.Equal(0, await stream.ReadAsync(new byte[1]));
        Assert.Contains(Storage, request => request.Headers.ContainsKey("Range"));
    }

    [Fact]
    public async Task Read_WrongChecksum_IsThrownInPlaceOfTheLastByte()
    {
        Add(FaultKind.WrongChecksum, times: null);
        await using var stream = await _vendors.Ekuaibao.Attachments.OpenReadAsync(Large);
        var buffer = new byte[Length];
        await stream.ReadExactlyAsync(buffer, 0, Length - 1);
        Assert.Equal(_vendors.Of(Large).ReadContent()[..^1], buffer[..^1]);
        var fault = await Assert.ThrowsAsync<DownloadException>(async () => Assert.Equal(0, await stream.ReadAsync(buffer)));
        Assert.Equal(DownloadErrorCode.ChecksumMismatch, fault.Code);
        Assert.Single(Storage);
    }

    [Fact]
    public async Task Read_ErrorThatStays_ComesAfterTheBytesBeforeIt()
    {
        Add(FaultKind.Truncate, 200_000);
        Add(FaultKind.Status, times: null, status: 400);
        await using var stream = await _vendors.Ekuaibao.Attachments.OpenReadAsync(Large);
        using var read = new MemoryStream();
        var fault = await Assert.ThrowsAsync<DownloadException>(() => stream.CopyToAsync(read, 1000));
        Assert.Equal(DownloadErrorCode.HttpStatus, fault.Code);

        // The last byte is held back, as it may be that of the file.
        Assert.Equal(_vendors.Of(Large).ReadContent()[..199_999], read.ToArray());
    }

    [Fact]
    public async Task Read_SlowReader_HoldsTheDownloadBack()
    {
        var received = 0L;
        var progress = new SynchronousProgress<AttachmentReference>(step => Interlocked.Exchange(ref received, step.BytesReceived));
        await using var stream = await _vendors.Ekuaibao.Attachments.OpenReadAsync(Large, progress: progress);
        var buffer = new byte[100_000];
        for (var read = 0; read < Length;)
        {
            var count = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, count);
            read += count;

            // A megabyte of reading ahead, a buffer on its way, and the report of what was taken meanwhile.
            Assert.InRange(Interlocked.Read(ref received) - read, -Length, 2 << 20);
        }
    }

    [Fact]
    public async Task OpenRead_MoreStreamsThanConnectionsAndNoneIsRead_EndsWithTheReason()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 3, LargeFileLength = Length });
        var reference = EmulatedVendors.Reference(vendors.Emulator.Attachments[^1]);
        var options = new DownloadOptions { MaxConcurrency = 1, InactivityTimeout = TimeSpan.FromMilliseconds(300) };
        await using var first = await vendors.Ekuaibao.Attachments.OpenReadAsync(reference, options);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => vendors.Ekuaibao.Attachments.OpenReadAsync(reference, options));
        Assert.Equal((DownloadErrorCode.Timeout, true), (fault.Code, fault.IsTransient));
        Assert.StartsWith("No connection to the host became free: all 1 that MaxConcurrency allows are in use", fault.Message, StringComparison.Ordinal);
        Assert.Equal(vendors.Of(reference).Sha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(first)));
        await using var second = await vendors.Ekuaibao.Attachments.OpenReadAsync(reference, options);
    }

    [Fact]
    public async Task Dispose_HalfRead_EndsTheDownload()
    {
        var received = 0L;
        var progress = new SynchronousProgress<AttachmentReference>(step => Interlocked.Exchange(ref received, step.BytesReceived));
        var stream = await _vendors.Ekuaibao.Attachments.OpenReadAsync(Large, progress: progress);
        await stream.ReadExactlyAsync(new byte[1000]);
        await stream.DisposeAsync();
        var atTheEnd = Interlocked.Read(ref received);
        await stream.DisposeAsync();
        Assert.True(atTheEnd < Length);
        Assert.Equal(atTheEnd, Interlocked.Read(ref received));
    }

    [Fact]
    public async Task Open_NotFound_Throws()
    {
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _vendors.Ekuaibao.Attachments.OpenReadAsync(new AttachmentReference("no", "such")));
        Assert.Equal(DownloadErrorCode.NotFound, fault.Code);
    }

    [Fact]
    public async Task Open_StorageRefuses_Throws()
    {
        Add(FaultKind.Status, times: null, status: 400);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _vendors.Ekuaibao.Attachments.OpenReadAsync(Large));
        Assert.Equal(DownloadErrorCode.HttpStatus, fault.Code);
    }

    [Fact]
    public async Task Open_Cancelled_IsACancellation()
    {
        Add(FaultKind.Stall, 0, times: null);
        using var cancellation = new CancellationTokenSource();
        var opening = _vendors.Ekuaibao.Attachments.OpenReadAsync(Large, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => opening);
    }

    [Fact]
    public async Task Read_Synchronously_GivesTheSameBytes()
    {
        await using var stream = await _vendors.Ekuaibao.Attachments.OpenReadAsync(Large);
        Assert.False(stream.CanSeek || stream.CanWrite);
        Assert.Equal(_vendors.Of(Large).Sha256, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private IReadOnlyList<AttachmentSdk.Emulator.RecordedRequest> Storage => _vendors.Emulator.Requests.Of(EmulatorOperations.StorageOssSignedUrl);

    private void Add(FaultKind kind, long? afterBytes = null, int? times = 1, int? status = null) =>
        _vendors.Emulator.Faults.Add(new FaultRule(kind) { Operation = "storage.*", AfterBytes = afterBytes, Times = times, Status = status });
}
