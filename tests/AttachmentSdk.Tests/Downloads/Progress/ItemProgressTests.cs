using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Progress;

/// <summary>What is reported of one file, whose bytes come in blocks of 512 KiB, four a second.</summary>
public sealed class ItemProgressTests : IDisposable
{
    private const int Block = 512 * 1024;
    private const int Length = 16 * Block;
    private const long PerSecond = 4 * Block;
    private static readonly byte[] File = Bytes(Length);
    private readonly Engine _engine = new();
    private readonly List<Step> _steps = [];
    private readonly DownloadOptions _options = new() { MaxRetries = 1 };

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Download_SteadyFlow_TellsItsRate()
    {
        _engine.Storage.Enqueue(Whole(File));
        await _engine.DownloadAsync(Engine.Link(), _options, Recorder<DownloadLink>());

        Assert.Equal(0, _steps[0].BytesPerSecond);
        Assert.All(_steps.Skip(1).SkipLast(1), step => Assert.Equal(PerSecond, step.BytesPerSecond, PerSecond / 10.0));
        Assert.All(_steps, step => Assert.Equal(step.BytesPerSecond, step.Batch.BytesPerSecond));
    }

    [Fact]
    public async Task Download_End_IsToldLastWithTheFinalTotals()
    {
        _engine.Storage.Enqueue(Whole(File));
        await _engine.DownloadAsync(Engine.Link(), _options, Recorder<DownloadLink>());

        Assert.All(_steps.SkipLast(1), step => Assert.Equal((null, 1, 1, true, 0), (step.Status, step.Batch.FilesUnderWay, step.Batch.FilesKnown, step.Batch.AreAllFilesKnown, step.Batch.FilesDone)));
        Assert.Equal((DownloadStatus.Downloaded, 0, 1, Length, Length), Last);
    }

    [Fact]
    public async Task Download_AfterABreak_CountsWhatCameOnce()
    {
        _engine.Storage.Enqueue(Whole(File, 8 * Block, BodyEnd.Breaks)).Enqueue(Part(File, 8 * Block));
        await _engine.DownloadAsync(Engine.Link(), _options, Recorder<DownloadLink>());

        Assert.Equal(_steps.Select(step => step.BytesReceived).Order(), _steps.Select(step => step.Batch.BytesReceived));
        Assert.Equal((DownloadStatus.Downloaded, 0, 1, Length, Length), Last);
    }

    [Fact]
    public async Task Download_StartedOver_TotalsFallToWhatStands()
    {
        _engine.Storage.Enqueue(Whole(File, 8 * Block, BodyEnd.Breaks)).Enqueue(Whole(File, etag: "\"other\""));
        await _engine.DownloadAsync(Engine.Link(), _options, Recorder<DownloadLink>());

        Assert.Contains(_steps.Skip(2), step => step is { BytesReceived: 0, Batch: { BytesReceived: 0, BytesExpected: Length } });
        Assert.Equal((DownloadStatus.Downloaded, 0, 1, Length, Length), Last);
    }

    [Fact]
    public async Task Download_RestOfAnEarlierRun_CountsAsBytesAndNotAsRate()
    {
        _engine.Storage.Enqueue(Whole(File, 14 * Block, BodyEnd.Breaks)).Enqueue(Status(400)).Enqueue(Part(File, 14 * Block));
        await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), _options, Recorder<DownloadLink>()));
        Assert.Equal((DownloadStatus.Failed, 14 * Block), (_steps[^1].Status, _steps[^1].BytesReceived));
        Assert.Equal((DownloadStatus.Failed, 0, 1, 0, 0), Last);

        _steps.Clear();
        await _engine.DownloadAsync(Engine.Link(), _options, Recorder<DownloadLink>());
        Assert.Equal((14 * Block, 0, 14 * Block, Length), (_steps[0].BytesReceived, _steps[0].BytesPerSecond, _steps[0].Batch.BytesReceived, _steps[0].Batch.BytesExpected));
        Assert.All(_steps, step => Assert.InRange(step.BytesPerSecond, 0, PerSecond));
        Assert.Equal((DownloadStatus.Downloaded, 0, 1, Length, Length), Last);
    }

    [Fact]
    public async Task Download_UnknownLength_ExpectsWhatIsThere()
    {
        _engine.Storage.Enqueue(Whole(File).WithoutLength());
        await _engine.DownloadAsync(Engine.Link(), _options, Recorder<DownloadLink>());

        Assert.All(_steps, step => Assert.Equal(step.Batch.BytesReceived, step.Batch.BytesExpected));
        Assert.Equal((DownloadStatus.Downloaded, 0, 1, Length, Length), Last);
    }

    [Fact]
    public async Task Download_AlreadyThere_IsToldAsSkippedAndCountsNoBytes()
    {
        System.IO.File.WriteAllBytes(_engine.Folder.Combine("a.bin"), File);
        var sha1 = ContentHash.Of(_engine.Folder.Combine("a.bin"), new RemoteObject { Sha1 = "" }).Sha1;
        await _engine.DownloadAsync(new DownloadLink(Engine.Url) { FileName = "a.bin", Length = Length, Sha1 = sha1 }, _options, Recorder<DownloadLink>());

        var only = Assert.Single(_steps);
        Assert.Equal(("a.bin", Length, 1, 0), (only.FileName, only.BytesReceived, only.Batch.FilesSkipped, only.Batch.BytesReceived));
    }

    [Fact]
    public async Task Download_ToAStream_TellsTheSame()
    {
        _engine.Storage.Enqueue(Whole(File));
        await _engine.Downloader.DownloadAsync(Engine.Link(), new MemoryStream(), _options, Recorder<DownloadLink>());
        Assert.Equal((DownloadStatus.Downloaded, 0, 1, Length, Length), Last);
    }

    [Fact]
    public async Task OpenRead_ReadToTheEnd_TellsTheSame()
    {
        _engine.Storage.Enqueue(Whole(File));
        await using (var stream = await _engine.Downloader.OpenReadAsync(new ScriptedResolver(_ => Engine.Link()), "1", _options, Recorder<string>(), default))
        {
            await stream.CopyToAsync(Stream.Null);
        }

        Assert.Equal((DownloadStatus.Downloaded, 0, 1, Length, Length), Last);
    }

    [Fact]
    public async Task OpenRead_NotFound_IsTold()
    {
        await Assert.ThrowsAsync<DownloadException>(() => _engine.Downloader.OpenReadAsync(new ScriptedResolver(_ => null), "1", _options, Recorder<string>(), default));
        Assert.Equal((DownloadStatus.NotFound, 0, 1, 0, 0), Last);
    }

    [Fact]
    public async Task Download_Cancelled_IsToldNoMore()
    {
        using var cancellation = new CancellationTokenSource();
        _engine.Storage.Enqueue(Whole(File));
        var progress = new SynchronousProgress<DownloadLink>(step => Cancel(step, cancellation));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _engine.DownloadAsync(Engine.Link(), null, progress, cancellation.Token));
        Assert.All(_steps, step => Assert.Null(step.Status));
    }

    private (DownloadStatus? Status, long UnderWay, long Done, long Received, long Expected) Last =>
        (_steps[^1].Status, _steps[^1].Batch.FilesUnderWay, _steps[^1].Batch.FilesDone, _steps[^1].Batch.BytesReceived, _steps[^1].Batch.BytesExpected);

    private SynchronousProgress<TReference> Recorder<TReference>() => new(step =>
    {
        _steps.Add(Step.Of(step));
        _engine.Clock.Advance(TimeSpan.FromSeconds(0.25));
    });

    private void Cancel(DownloadProgress<DownloadLink> step, CancellationTokenSource cancellation)
    {
        _steps.Add(Step.Of(step));
        cancellation.Cancel();
    }

    private sealed record Step(string? FileName, long BytesReceived, long BytesPerSecond, DownloadStatus? Status, BatchProgress Batch)
    {
        public static Step Of<TReference>(DownloadProgress<TReference> step) => new(step.FileName, step.BytesReceived, step.BytesPerSecond, step.Status, step.Batch);
    }
}
