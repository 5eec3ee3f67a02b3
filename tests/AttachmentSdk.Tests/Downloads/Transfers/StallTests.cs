using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class StallTests : IDisposable
{
    private const int Sent = 128 * 1024; // A full buffer: it is kept at once, and nothing is under way when the silence begins.

    private static readonly DownloadOptions Once = new() { MaxRetries = 0 };
    private readonly byte[] _file = Bytes(300_000);
    private readonly TaskCompletionSource _halfway = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Download_ServerFallsSilent_IsATimeout()
    {
        _engine.Storage.Enqueue(Whole(_file, Sent, BodyEnd.Stalls));
        var download = _engine.DownloadAsync(Engine.Link(), Once, Halfway());
        await SilenceAsync();

        _engine.Clock.Advance(TimeSpan.FromSeconds(30));

        var fault = await Assert.ThrowsAsync<DownloadException>(() => download);
        Assert.Equal(DownloadErrorCode.Timeout, fault.Code);
        Assert.Equal("No byte arrived for 30 seconds.", fault.Message);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task Download_ServerNeverResponds_IsATimeout()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var engine = new Engine(new StubHandler(async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return Status(200);
        }));
        var download = engine.DownloadAsync(Engine.Link(), Once);
        await asked.Task;
        engine.Clock.Advance(TimeSpan.FromSeconds(30));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => download);
        Assert.Equal(DownloadErrorCode.Timeout, fault.Code);
    }

    [Fact]
    public async Task Download_SlowDrip_NeverTimesOutWhileBytesCome()
    {
        var content = new ScriptedContent(_file[..1000], beforeRead: () => _engine.Clock.Advance(TimeSpan.FromSeconds(29)), mostAtOnce: 1);
        _engine.Storage.Enqueue(new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = content });
        var start = _engine.Clock.GetUtcNow();
        var result = await _engine.DownloadAsync(Engine.Link(length: 1000), Once);
        Assert.Equal(1, result.Attempts);
        Assert.Equal(_file[..1000], _engine.Read("a.bin"));
        Assert.True(_engine.Clock.GetUtcNow() - start > TimeSpan.FromHours(8));
    }

    [Fact]
    public async Task Download_StallThenResponse_ContinuesFromTheBytesThatStand()
    {
        _engine.Storage.Enqueue(Whole(_file, Sent, BodyEnd.Stalls)).Enqueue(Part(_file, Sent));
        var download = _engine.DownloadAsync(Engine.Link(), progress: Halfway());
        await SilenceAsync();
        _engine.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(2, (await download).Attempts);
        Assert.Equal(_file, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Download_CallerCancels_IsACancellationAndNoTimeout()
    {
        using var cancellation = new CancellationTokenSource();
        _engine.Storage.Enqueue(Whole(_file, Sent, BodyEnd.Stalls));
        var download = _engine.DownloadAsync(Engine.Link(), null, Halfway(), cancellation.Token);
        await SilenceAsync();

        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Empty(_engine.Folder.Files());
        Assert.Equal(0, _engine.Clock.ActiveTimers);
    }

    [Fact]
    public async Task Download_CancelledBeforeItStarts_SendsNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _engine.DownloadAsync(Engine.Link(), null, null, new CancellationToken(canceled: true)));
        Assert.Empty(_engine.Storage.Requests);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task Download_CancelledWhileItWaitsToTryAgain_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        using var storage = new StubHandler(_ => RetryAfter(503, TimeSpan.FromSeconds(60)));
        var clock = new TestTimeProvider();
        using var downloader = new AttachmentDownloader(new Uri("https://api.example/"), storage, clock);
        var download = downloader.DownloadAsync(Engine.Link(), _engine.Folder.FullPath, null, null, cancellation.Token);
        await clock.WaitForTimersAsync();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);
        Assert.Single(storage.Requests);
    }

    [Fact]
    public async Task Download_SlowDestination_IsNoSilentServer()
    {
        using var slow = new GatedStream();
        _engine.Storage.Enqueue(Whole(_file));
        var download = _engine.Downloader.DownloadAsync(Engine.Link(), slow, Once);
        await slow.Reached;
        _engine.Clock.Advance(TimeSpan.FromMinutes(10));
        slow.Open();
        Assert.Equal(_file.Length, (await download).Length);
        Assert.Equal(_file, slow.ToArray());
    }

    private async Task SilenceAsync()
    {
        await _halfway.Task;

        // The time stands still while bytes are kept; it runs again once the next ones are waited for.
        await _engine.Clock.WaitForTimersAsync();
    }

    private SynchronousProgress<DownloadLink> Halfway() => new(step =>
    {
        if (step.BytesReceived >= Sent)
        {
            _halfway.TrySetResult();
        }
    });
}
