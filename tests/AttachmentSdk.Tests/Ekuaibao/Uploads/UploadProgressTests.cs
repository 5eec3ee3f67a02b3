using System.IO.Pipelines;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao.Uploads;

public sealed class UploadProgressTests : IProgress<long>
{
    private readonly List<long> _reports = [];
    private Exception? _error;

    void IProgress<long>.Report(long value)
    {
        _reports.Add(value);
        if (_error is not null && value > 0)
        {
            throw _error;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public async Task Upload_File_ReportsFromZeroToItsLength(int length)
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var path = vendors.Folder.Combine("a.bin");
        await File.WriteAllBytesAsync(path, StorageResponses.Bytes(length));

        await vendors.Ekuaibao.UploadAsync(path, progress: this);

        Assert.Equal((0, length), (_reports[0], _reports[^1]));
        Assert.Equal(_reports.Order(), _reports);
        Assert.True(length < 1_000_000 || _reports.Count > 3, $"{_reports.Count} reports");
    }

    [Fact]
    public async Task Upload_StreamThatIsNotSeekable_ReportsItsLengthLast()
    {
        await using var vendors = await EmulatedVendors.StartAsync();

        await vendors.Ekuaibao.UploadAsync(PipeReader.Create(new MemoryStream(StorageResponses.Bytes(300_000))).AsStream(), "a.bin", this);

        Assert.Equal(300_000, _reports[^1]);
    }

    [Fact]
    public async Task Upload_SentAgain_StartsAtZeroAgain()
    {
        await using var vendors = await EmulatedVendors.StartAsync(clock: new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoUpload, Status = 503, Times = 1 });

        await vendors.Ekuaibao.UploadAsync(new MemoryStream("0123456789"u8.ToArray()) { Position = 4 }, "a.bin", this);

        Assert.Equal([0, 6, 0, 6], _reports);
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(HttpRequestException))]
    public async Task Upload_ReceiverThrows_EndsWithThatExceptionAndIsNotSentAgain(Type type)
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        _error = (Exception)Activator.CreateInstance(type, "the caller's own")!;

        var error = await Assert.ThrowsAsync(type, () => vendors.Ekuaibao.UploadAsync(new MemoryStream(new byte[300_000]), "a.bin", this));

        Assert.Same(_error, error);
        Assert.Equal(_reports.Distinct(), _reports);
        Assert.Empty(vendors.Emulator.Uploads);
    }
}
