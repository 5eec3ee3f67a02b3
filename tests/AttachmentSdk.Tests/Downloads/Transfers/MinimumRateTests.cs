using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class MinimumRateTests : IDisposable
{
    private static readonly byte[] File = Bytes(100_000);
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(0, DownloadStatus.Downloaded)]
    [InlineData(80, DownloadStatus.Downloaded)]
    [InlineData(120, DownloadStatus.Failed)]
    public async Task Download_100BytesASecond_FailsBelowTheMinimum(long minimum, DownloadStatus expected)
    {
        _engine.Storage.Enqueue(Trickle(10));
        var download = _engine.DownloadAsync(Engine.Link(), new DownloadOptions { MinBytesPerSecond = minimum, MaxRetries = 0 });
        if (expected == DownloadStatus.Downloaded)
        {
            Assert.Equal(expected, (await download).Status);
            return;
        }

        var error = await Assert.ThrowsAsync<DownloadException>(() => download);
        Assert.Equal((DownloadErrorCode.Timeout, true, "The storage sent fewer than 120 bytes per second for a minute."), (error.Code, error.IsTransient, error.Message));
    }

    [Fact]
    public async Task Download_SlowConnection_IsReplacedByAFastOne()
    {
        _engine.Storage.Enqueue(Trickle(100));
        _engine.Storage.Enqueue(Whole(File));
        var result = await _engine.DownloadAsync(Engine.Link(), new DownloadOptions { MinBytesPerSecond = 1000 });
        Assert.Equal((DownloadStatus.Downloaded, 2), (result.Status, result.Attempts));
        Assert.Equal(File, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1000, false)]
    public async Task Download_FewBytesWithEachConnection_EndsIfThereIsAMinimum(long minimum, bool isComplete)
    {
        var requests = 0;
        using var engine = new Engine(request => Interlocked.Increment(ref requests) is var number && number == 1 ? Whole(File, 1000, BodyEnd.Breaks) : Part(File, (number - 1) * 1000, 1000, BodyEnd.Breaks));
        var error = await Record.ExceptionAsync(() => engine.DownloadAsync(Engine.Link(), new DownloadOptions { MinBytesPerSecond = minimum }));
        Assert.Equal(isComplete, error is null);
        Assert.True(isComplete ? requests == 100 : requests < 10, $"{requests}");
    }

    private HttpResponseMessage Trickle(int secondsFor1000Bytes)
    {
        var response = Whole(File);
        response.Content = new ScriptedContent(File, beforeRead: () => _engine.Clock.Advance(TimeSpan.FromSeconds(secondsFor1000Bytes / 10.0)), mostAtOnce: 100);
        response.Content.Headers.ContentLength = File.Length;
        return response;
    }
}
