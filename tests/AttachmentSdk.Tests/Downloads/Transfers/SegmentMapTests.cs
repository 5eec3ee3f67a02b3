using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class SegmentMapTests : IDisposable
{
    private const int Length = 100_000;

    private static readonly DownloadOptions Options = new() { SegmentSizes = new SegmentSizes(1, 10_000) };
    private static readonly RemoteObject Content = new() { Length = Length, Tag = ETag };
    private readonly byte[] _file = Bytes(Length);
    private readonly TempFolder _folder = new();
    private SegmentMap _map = null!;

    private string Path => _folder.Combine(PartFile.NameFor(ItemId.Of("item")));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OpenSegmented_BeforeTheFirstRange_TheMetadataHasTheContiguousLength()
    {
        using var part = await OpenSegmentedAsync(1_000);
        var metadata = ResumeMetadata.Read(Path)!;
        Assert.Equal(1_000, metadata.ContiguousLength);
        Assert.Empty(metadata.Ranges);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Record_AtAnyMoment_VouchesForNothingThatIsNotWritten(int seed)
    {
        var random = new Random(seed);
        using var part = await OpenSegmentedAsync(1_000);
        var written = new bool[Length];
        written.AsSpan(0, 1_000).Fill(true);
        var reserved = new List<PendingRange>();
        var records = new HashSet<string>();
        for (var step = 0; step < 400; step++)
        {
            if (reserved.Count < 3 && _map.TryReserve() is { } taken)
            {
                reserved.Add(taken);
            }

            if (reserved.Count == 0 || random.Next(3) == 0)
            {
                await AppendAsync(part, random.Next(1, 900), written);
            }
            else
            {
                var pending = reserved[random.Next(reserved.Count)];
                WriteBlock(pending, random.Next(1, 900), written);
                if (pending.Missing == 0 || random.Next(20) == 0)
                {
                    _map.Release(pending);
                    reserved.Remove(pending);
                }
            }

            records.Add(await File.ReadAllTextAsync(ResumeMetadata.PathFor(Path)));
            var metadata = ResumeMetadata.Read(Path)!;
            Assert.All(metadata.Ranges.Append(new ByteRange(0, metadata.ContiguousLength!.Value)), span => Assert.DoesNotContain(false, written[(int)span.From..(int)span.To]));
        }

        Assert.True(records.Count > 4);
    }

    [Fact]
    public async Task Dispose_WithRanges_TheNextOneHasThemAll()
    {
        using (var part = await OpenSegmentedAsync(1_000))
        {
            var pending = _map.TryReserve()!;
            WriteBlock(pending, 700, new bool[Length]);
            _map.Record();
        }

        using var next = PartFile.Open(_folder, _folder, ItemId.Of("item"), Options);
        Assert.Equal((1_000, 1_700, Content), (next.Length, new SegmentMap(next, Content, Options.SegmentSizes).Received, next.Known));
        var buffer = new byte[700];
        Assert.Equal(700, next.Read(Length - 10_000, buffer, 700));
        Assert.Equal(_file[(Length - 10_000)..(Length - 9_300)], buffer);
    }

    [Fact]
    public async Task Dispose_NoRangesAnyMore_TheNextOneIsAPlainPart()
    {
        using (await OpenSegmentedAsync(1_000))
        {
            // The tail is open, but nothing came of it.
        }

        using var next = PartFile.Open(_folder, _folder, ItemId.Of("item"), Options);
        Assert.Equal(1_000, next.Length);
        Assert.Empty(next.Ranges);
        Assert.Equal(1_000, ResumeMetadata.Read(Path)!.ContiguousLength); // No checksum verifies what comes behind it.
    }

    [Fact]
    public async Task WaitForPending_ReleasedBefore_LeavesNothingToTheMainConnection()
    {
        using var part = await OpenSegmentedAsync(Length - 10_001);
        var pending = _map.TryReserve()!;
        await AppendAsync(part, (int)(pending.Block.From - part.Length), new bool[Length]);
        WriteBlock(pending, 10_000, new bool[Length]);
        _map.Release(pending);
        Assert.True(await _map.WaitForPendingAsync(default));
        Assert.NotNull(_map.Advance());
        Assert.False(await _map.WaitForPendingAsync(default));
    }

    [Fact]
    public async Task Write_AfterARestart_IsRefused()
    {
        using var part = await OpenSegmentedAsync(1_000);
        var map = _map;
        var pending = map.TryReserve()!;
        map.Drop();
        part.TryRestart();
        Assert.False(map.Write(pending, _file, 500));
        Assert.Null(map.TryReserve());
        Assert.Equal(0, new FileInfo(Path).Length);
        Assert.False(File.Exists(ResumeMetadata.PathFor(Path)));
    }

    [Fact]
    public async Task Open_KilledWhileTheRecordWasRewritten_UsesTheOldOneAndLeavesNothing()
    {
        using (await OpenSegmentedAsync(1_000))
        {
            // Kept by its record.
        }

        await File.WriteAllTextAsync(ResumeMetadata.PathFor(Path) + ".next", "{\"vers");
        using var next = PartFile.Open(_folder, _folder, ItemId.Of("item"), Options);
        Assert.Equal(1_000, next.Length);
        Assert.Equal(2, _folder.Files().Count);
    }

    [Theory]
    [InlineData(1_000, 90_000, Length + 1)]
    [InlineData(1_000, 500, 2_000)]
    public async Task Open_RecordOfOtherBytes_StartsOver(long contiguousLength, long from, long to)
    {
        await File.WriteAllBytesAsync(Path, _file);
        ResumeMetadata.Rewrite(Path, new ResumeState(Content, contiguousLength, [new ByteRange(from, to)]));
        using var part = PartFile.Open(_folder, _folder, ItemId.Of("item"), Options);
        Assert.Equal(0, part.Length);
        Assert.Null(part.Known);
    }

    private async Task<PartFile> OpenSegmentedAsync(int contiguousLength)
    {
        var part = PartFile.Open(_folder, _folder, ItemId.Of("item"), Options);
        await part.WriteAsync(_file, contiguousLength, default);
        _map = new SegmentMap(part, Content, Options.SegmentSizes);
        _map.Record();
        return part;
    }

    private async Task AppendAsync(PartFile part, int most, bool[] written)
    {
        while (_map.Advance() is not null)
        {
            // What stands is passed.
        }

        var from = (int)part.Length;
        var count = _map.Take(Math.Min(most, Length - from));
        _map.Append(_file[from..(from + count)], count);
        written.AsSpan(from, count).Fill(true);
    }

    private void WriteBlock(PendingRange pending, int most, bool[] written)
    {
        var from = (int)pending.Position;
        var count = (int)Math.Min(most, pending.Missing);
        Assert.True(_map.Write(pending, _file[from..(from + count)], count));
        written.AsSpan(from, count).Fill(true);
    }
}
