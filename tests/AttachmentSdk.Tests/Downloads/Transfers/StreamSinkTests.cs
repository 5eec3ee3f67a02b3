using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class StreamSinkTests : IDisposable
{
    private readonly byte[] _file = Bytes(100_000);
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Download_ToStream_WritesFromItsPositionAndLeavesItOpen()
    {
        using var stream = new MemoryStream();
        stream.Write([1, 2, 3]);
        _engine.Storage.Enqueue(Whole(_file));

        var result = await _engine.Downloader.DownloadAsync(Engine.Link(), stream);

        Assert.Equal([1, 2, 3, .. _file], stream.ToArray());
        Assert.Equal(_file.Length, result.Length);
        Assert.Null(result.Path);
        Assert.True(stream.CanWrite);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task Download_SeekableStream_StartsOverWhereItBegan()
    {
        using var stream = new MemoryStream();
        stream.Write([1, 2, 3]);
        var shorter = Bytes(50_000, seed: 2);
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks, etag: null)).Enqueue(Whole(shorter));
        await _engine.Downloader.DownloadAsync(Engine.Link(), stream);
        Assert.Equal([1, 2, 3, .. shorter], stream.ToArray());
    }

    [Fact]
    public async Task Download_ForwardOnlyStream_Continues()
    {
        using var stream = new ForwardOnlyStream();
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks)).Enqueue(Part(_file, 70_000));
        await _engine.Downloader.DownloadAsync(Engine.Link(), stream);
        Assert.Equal(_file, stream.Written);
    }

    [Fact]
    public async Task Download_ForwardOnlyStream_FailsWhereItWouldHaveToStartOver()
    {
        using var stream = new ForwardOnlyStream();
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks, etag: null));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), stream));
        Assert.Contains("cannot be rewound", fault.Message, StringComparison.Ordinal);
        Assert.False(fault.IsTransient);
        Assert.Single(_engine.Storage.Requests);
    }

    [Fact]
    public async Task Download_StreamThatCannotBeCut_FailsWhereItWouldHaveToStartOver()
    {
        using var stream = new ForwardOnlyStream { SaysItCanSeek = true };
        _engine.Storage.Enqueue(Whole(_file, 70_000, BodyEnd.Breaks, etag: null));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), stream));
        Assert.Contains("cannot be rewound", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_ReadOnlyStream_IsAnArgumentOutOfPlace()
    {
        using var stream = new MemoryStream([], writable: false);
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), stream));
        Assert.Equal("destination", fault.ParamName);
        Assert.Empty(_engine.Storage.Requests);
    }

    [Fact]
    public async Task Download_StreamClosedOnTheWay_IsADestinationError()
    {
        var stream = new ForwardOnlyStream { Failure = new ObjectDisposedException("stream") };
        using var engine = new Engine(_ => Whole(_file));
        await Assert.ThrowsAsync<DestinationException>(() => engine.Downloader.DownloadAsync(Engine.Link(), stream));
        Assert.Single(engine.Storage.Requests);
    }

    [Fact]
    public async Task Download_StreamRefusesBytes_IsADestinationError()
    {
        var stream = new ForwardOnlyStream { Failure = new IOException("disk on fire") };
        using var engine = new Engine(_ => Whole(_file));
        var fault = await Assert.ThrowsAsync<DestinationException>(() => engine.Downloader.DownloadAsync(Engine.Link(), stream));
        Assert.Contains("disk on fire", fault.Message, StringComparison.Ordinal);
        Assert.Single(engine.Storage.Requests);
    }
}
