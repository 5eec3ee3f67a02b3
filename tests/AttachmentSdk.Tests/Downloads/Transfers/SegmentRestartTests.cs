using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>What an earlier run left with bytes after the contiguous length, as a kill leaves it.</summary>
public sealed class SegmentRestartTests : IDisposable
{
    private const int ContiguousLength = 300_000;

    private static readonly ByteRange[] Ranges = [new(700_000, 800_000), new(1_500_000, 2_000_000)];
    private readonly byte[] _file = Bytes(2_000_000);
    private readonly RangeStorage _storage = new(Bytes(2_000_000)) { BlocksFirst = 0 };

    private string Part => _storage.Engine.Folder.Combine(SafeFileName.Reserved, PartFile.NameFor(ItemId.Of(new Uri(Engine.Url).GetLeftPart(UriPartial.Path))));

    public void Dispose() => _storage.Dispose();

    [Fact]
    public async Task NextRun_WithoutSegments_FetchesOnlyWhatIsMissing()
    {
        Leave(ContiguousLength, Ranges);
        var result = await _storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments: 1));
        AssertComplete();
        Assert.Equal(["bytes=300000-", "bytes=800000-"], _storage.Engine.Storage.Requests.Select(request => request.Header("Range")));
        Assert.All(_storage.Engine.Storage.Requests, request => Assert.Equal(ETag, request.Header("If-Match")));
        Assert.Equal(2, result.Attempts);
    }

    [Fact]
    public async Task NextRun_WithSegments_AsksForNoByteThatStands()
    {
        Leave(ContiguousLength, Ranges);
        await _storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options());
        AssertComplete();
        Assert.All(_storage.Blocks, block => Assert.DoesNotContain(Ranges, span => block.From < span.To && span.From < block.To));
        Assert.All(_storage.Blocks, block => Assert.True(block.From >= ContiguousLength));
    }

    [Fact]
    public async Task NextRun_EverythingStands_AsksForOneByte()
    {
        Leave(ContiguousLength, [new(ContiguousLength, 2_000_000)]);
        await _storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options());
        AssertComplete();
        Assert.Equal("bytes=1999999-", Assert.Single(_storage.Engine.Storage.Requests).Header("Range"));
    }

    [Fact]
    public async Task NextRun_ObjectChanged_StartsOver()
    {
        Leave(ContiguousLength, Ranges, etag: "\"old\"");
        _storage.Engine.Storage.Enqueue(Status(412));
        await _storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options());
        AssertComplete();
        Assert.Null(_storage.Engine.Storage.Requests[1].Header("Range"));
    }

    [Fact]
    public async Task NextRun_ResponseIsTheWholeFile_StartsOver()
    {
        Leave(ContiguousLength, Ranges);
        _storage.Engine.Storage.Enqueue(Whole(_file));
        await _storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments: 1));
        AssertComplete();
        Assert.Single(_storage.Engine.Storage.Requests);
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(1_900_000)]
    public async Task NextRun_StandingBytesDamaged_AreFoundOutByTheChecksum(int position)
    {
        var crc = new AttachmentSdk.Downloads.Transfers.Crc64();
        crc.Append(_file);
        Leave(ContiguousLength, Ranges, crc64: crc.Value);
        using (var part = new FileStream(Part, FileMode.Open))
        {
            part.Position = position;
            part.WriteByte((byte)~_file[position]);
        }

        var result = await _storage.Engine.DownloadAsync(Engine.Link(), RangeStorage.Options(segments: 1));

        AssertComplete();
        Assert.Equal(3, result.Attempts);
    }

    private void Leave(long contiguousLength, ByteRange[] ranges, string etag = ETag, ulong? crc64 = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Part)!);
        using var part = File.Create(Part);
        foreach (var span in ranges.Append(new ByteRange(0, contiguousLength)))
        {
            part.Position = span.From;
            part.Write(_file, (int)span.From, (int)span.Length);
        }

        ResumeMetadata.Rewrite(Part, new ResumeState(new RemoteObject { Length = _file.Length, Tag = etag, Crc64 = crc64 }, contiguousLength, ranges));
    }

    private void AssertComplete()
    {
        Assert.Equal(_file, _storage.Engine.Read("a.bin"));
        Assert.Equal(["a.bin"], _storage.Engine.Folder.Files());
    }
}
