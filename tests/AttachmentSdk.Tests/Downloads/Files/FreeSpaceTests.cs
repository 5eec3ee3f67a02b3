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
        response.Content.Headers.ContentLength = long.MaxValue;
        _engine.Storage.Enqueue(response);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link()));
        Assert.Equal((DownloadErrorCode.Destination, false), (fault.Code, fault.IsTransient));
        Assert.Contains("9223372036854775807 more bytes are stated", fault.Message, StringComparison.Ordinal);
        Assert.Single(_engine.Storage.Requests);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task DownloadMany_LongerThanTheDisk_IsAnErrorOfThatItem()
    {
        using var engine = new Engine(request =>
        {
            var response = Whole(Bytes(100));
            response.Content.Headers.ContentLength = request.Target.EndsWith('b') ? long.MaxValue : 100;
            return response;
        });
        var resolver = new ScriptedResolver(name => Engine.Link(name, url: $"https://storage.example/{name}"));
        var results = await engine.DownloadManyAsync(resolver, ["a", "b", "c", "d"], new DownloadOptions { MaxConcurrency = 1 });
        Assert.Equal(["a", "c", "d"], results.Where(result => result.IsSuccess).Select(result => result.Reference));
        Assert.Equal(DownloadErrorCode.Destination, results.Single(result => result.Reference == "b").Error!.Code);
    }

    [Fact]
    public async Task DownloadToStream_AbsurdLength_EndsEarly()
    {
        var response = Whole(Bytes(100));
        response.Content.Headers.ContentLength = long.MaxValue;
        _engine.Storage.Enqueue(response);
        var error = await Assert.ThrowsAsync<DownloadException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), new MemoryStream(), new DownloadOptions { MaxRetries = 0 }));
        Assert.Equal((DownloadErrorCode.LengthMismatch, long.MaxValue, 100L), (error.Code, error.ExpectedLength, error.ReceivedLength));
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
