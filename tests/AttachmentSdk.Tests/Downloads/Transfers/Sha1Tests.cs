using System.Security.Cryptography;
using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Downloads of links that state a SHA-1.</summary>
public sealed class Sha1Tests : IDisposable
{
    private static readonly byte[] File = Bytes(3 << 20);
    private static readonly byte[] Other = Bytes(3 << 20, seed: 2);
    private static readonly DownloadOptions Once = new() { MaxRetries = 0 };
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RightBytes_AreKept(bool isUpper)
    {
        _engine.Storage.Enqueue(Whole(File, etag: null));
        await _engine.DownloadAsync(Link(isUpper ? Sha1Of(File) : Sha1Of(File).ToLowerInvariant()), Once);
        Assert.Equal(File, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task EmptyFile_IsVerifiedToo()
    {
        _engine.Storage.Enqueue(Whole([])).Enqueue(Whole([]));
        await _engine.DownloadAsync(Link("da39a3ee5e6b4b0d3255bfef95601890afd80709"), Once);
        await AssertMismatchAsync(() => _engine.DownloadAsync(Link(Sha1Of(File)), new DownloadOptions { MaxRetries = 0, IfExists = FileConflict.Rename }));
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task WrongBytes_AreNotKept()
    {
        using var engine = new Engine(_ => Whole(Other));
        await AssertMismatchAsync(() => engine.DownloadAsync(Link(Sha1Of(File)), new DownloadOptions { MaxRetries = 2 }));
        Assert.Equal(3, engine.Storage.Requests.Count);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task WrongBytesOnce_AreFetchedAgain()
    {
        _engine.Storage.Enqueue(Whole(Other)).Enqueue(Whole(File));
        var result = await _engine.DownloadAsync(Link(Sha1Of(File)));
        Assert.Equal(2, result.Attempts);
        Assert.Equal(File, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task BrokenConnection_HashGoesOn()
    {
        _engine.Storage.Enqueue(Whole(File, 2 << 20, BodyEnd.Breaks)).Enqueue(Part(File, 2 << 20));
        await _engine.DownloadAsync(Link(Sha1Of(File)));
        Assert.Equal(File, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NextRun_JudgesTheBytesOfTheOneBefore(bool isRight)
    {
        _engine.Storage.Enqueue(Whole(isRight ? File : Other, 2 << 20, BodyEnd.Breaks)).Enqueue(Part(File, 2 << 20)).Enqueue(Whole(File));
        await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Link(sha1: null), Once));

        var result = await _engine.DownloadAsync(Link(Sha1Of(File)), new DownloadOptions { MaxRetries = 1 });

        Assert.Equal("bytes=2097152-", _engine.Storage.Requests[1].Header("Range"));
        Assert.Equal(isRight ? 1 : 2, result.Attempts);
        Assert.Equal(File, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Segments_AreHashedInOrder()
    {
        using var storage = new RangeStorage(File);
        await storage.Engine.DownloadAsync(Link(Sha1Of(File)), RangeStorage.Options());
        Assert.NotEmpty(storage.Blocks);
        Assert.Equal(File, storage.Engine.Read("a.bin"));
    }

    [Fact]
    public async Task RenewedLinkOfOtherBytes_StartsOver()
    {
        var generation = 0;
        using var engine = new Engine(request => (request.Target.EndsWith('1'), request.Header("Range")) switch
        {
            (true, null) => Whole(Other, 1000, BodyEnd.Breaks),
            (true, _) => Status(403),
            (false, { }) => Part(File, 1000),
            _ => Whole(File),
        });
        var resolver = new ScriptedResolver(_ => new DownloadLink($"https://storage.example/{generation}") { FileName = "a.bin", Sha1 = Sha1Of(generation == 1 ? Other : File) }, onCall: () => generation++);

        var result = Assert.Single(await engine.DownloadManyAsync(resolver, ["1"]));

        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Equal(File, engine.Read("a.bin"));
    }

    [Fact]
    public async Task Stream_ThatCannotBeTakenBack_Fails()
    {
        _engine.Storage.Enqueue(Whole(Other));
        using var destination = new ForwardOnlyStream();
        await AssertMismatchAsync(() => _engine.Downloader.DownloadAsync(Link(Sha1Of(File)), destination));
        Assert.Single(_engine.Storage.Requests);
    }

    private static async Task AssertMismatchAsync(Func<Task> download)
    {
        var fault = await Assert.ThrowsAsync<DownloadException>(download);
        Assert.Equal(DownloadErrorCode.ChecksumMismatch, fault.Code);
        Assert.Contains("SHA-1", fault.Message, StringComparison.Ordinal);
    }

#pragma warning disable CA5350 // What the link states; nothing relies on its secrecy.
    private static string Sha1Of(byte[] bytes) => Convert.ToHexString(SHA1.HashData(bytes));
#pragma warning restore CA5350

    private static DownloadLink Link(string? sha1) => new(Engine.Url) { FileName = "a.bin", Sha1 = sha1 };
}
