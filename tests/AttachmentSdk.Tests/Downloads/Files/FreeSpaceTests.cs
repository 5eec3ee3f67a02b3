using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class FreeSpaceTests : IDisposable
{
    private const int NoSpaceLeft = 28; // ENOSPC

    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Download_LongerThanTheDisk_IsRefusedBeforeItsFirstByte()
    {
        var response = Whole(Bytes(100));
        response.Content.Headers.ContentLength = long.MaxValue / 2;
        _engine.Storage.Enqueue(response);
        var fault = await Assert.ThrowsAsync<DestinationException>(() => _engine.DownloadAsync(Engine.Link()));
        Assert.Equal(DownloadErrorCode.Destination, fault.Code);
        Assert.Contains("no space left", fault.Message, StringComparison.Ordinal);
        Assert.Single(_engine.Storage.Requests);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task DownloadMany_LongerThanTheDisk_AbortsTheBatchWithOneError()
    {
        using var engine = new Engine(_ =>
        {
            var response = Whole(Bytes(100));
            response.Content.Headers.ContentLength = long.MaxValue / 2;
            return response;
        });
        var resolver = new ScriptedResolver(name => Engine.Link(name, url: $"https://storage.example/{name}"));
        await Assert.ThrowsAsync<DestinationException>(() => engine.DownloadManyAsync(resolver, ["a", "b", "c", "d"], new DownloadOptions { MaxConcurrency = 1 }));
        Assert.Single(engine.Storage.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1 << 20)]
    public void Require_SmallOrFitting_Passes(long bytes) => Assert.Null(Record.Exception(() => FreeSpace.Require(_engine.Folder, bytes)));

    [Fact]
    public void DestinationError_FullDisk_SaysWhatToDo()
    {
        var fault = DownloadErrors.Destination(new IOException("disk", NoSpaceLeft), "folder");
        Assert.StartsWith("There is no space left for 'folder'.", fault.Message, StringComparison.Ordinal);
        Assert.False(DownloadErrors.IsDiskFull(new IOException("other", 5)));
        Assert.False(fault.IsTransient);
        Assert.EndsWith("longer than its file system or a quota allows.", DownloadErrors.Destination(new ArgumentOutOfRangeException("value"), "folder").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DestinationError_PathBehindTheCause_IsLeftOut() =>
        Assert.Equal("'folder' cannot be written to: Read-only file system.", DownloadErrors.Destination(new IOException("Read-only file system : 'folder/.198d2bb62e6bad5d.part'"), "folder").Message);

    [Fact]
    public async Task Download_StreamThatIsFull_IsADestinationErrorAndNotTriedAgain()
    {
        using var full = new ForwardOnlyStream { Failure = new IOException("quota", NoSpaceLeft) };
        _engine.Storage.Enqueue(Whole(Bytes(1000)));
        await Assert.ThrowsAsync<DestinationException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), full));
        Assert.Single(_engine.Storage.Requests);
    }
}
