using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;
using static AttachmentSdk.Tests.Support.StorageAnswers;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class SegmentMapTests : IDisposable
{
    private const int Length = 100_000;

    private static readonly DownloadOptions Options = new() { SegmentSizes = new SegmentSizes(1, 10_000) };
    private static readonly RemoteObject Content = new() { Length = Length, Tag = ETag };
    private readonly byte[] _file = Bytes(Length);
    private readonly TempFolder _folder = new();
    private SegmentMap _map = null!;

    private string Path => _folder.Combine(PartFile.NameFor("item"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OpenTail_BeforeTheFirstByteAhead_TheRecordNamesTheFront()
    {
        using var part = await OpenWithTailAsync(1_000);
        var record = ResumeRecord.Read(Path)!;
        Assert.Equal(1_000, record.Front);
        Assert.Empty(record.Ahead);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Record_AtAnyMoment_VouchesForNothingThatIsNotWritten(int seed)
    {
        var random = new Random(seed);
        using var part = await OpenWithTailAsync(1_000);
        var written = new bool[Length];
        written.AsSpan(0, 1_000).Fill(true);
        var claims = new List<Claim>();
        var records = new HashSet<string>();
        for (var step = 0; step < 400; step++)
        {
            if (claims.Count < 3 && _map.TryClaim() is { } taken)
            {
                claims.Add(taken);
            }

            if (claims.Count == 0 || random.Next(3) == 0)
            {
                await WriteFrontAsync(part, random.Next(1, 900), written);
            }
            else
            {
                var claim = claims[random.Next(claims.Count)];
                WriteBlock(claim, random.Next(1, 900), written);
                if (claim.Missing == 0 || random.Next(20) == 0)
                {
                    _map.Release(claim);
                    claims.Remove(claim);
                }
            }

            records.Add(await File.ReadAllTextAsync(ResumeRecord.PathFor(Path)));
            var record = ResumeRecord.Read(Path)!;
            Assert.All(record.Ahead.Append(new ByteRange(0, record.Front!.Value)), span => Assert.DoesNotContain(false, written[(int)span.From..(int)span.To]));
        }

        Assert.True(records.Count > 4);
    }

    [Fact]
    public async Task Dispose_WithBytesAhead_TheNextOneHasThemAll()
    {
        using (var part = await OpenWithTailAsync(1_000))
        {
            var claim = _map.TryClaim()!;
            WriteBlock(claim, 700, new bool[Length]);
            _map.Record();
        }

        using var next = PartFile.Open(_folder, "item", Options);
        Assert.Equal((1_000, 1_700, Content), (next.Length, new SegmentMap(next, Content, Options.SegmentSizes).Received, next.Known));
        var buffer = new byte[700];
        Assert.Equal(700, next.Read(Length - 10_000, buffer, 700));
        Assert.Equal(_file[(Length - 10_000)..(Length - 9_300)], buffer);
    }

    [Fact]
    public async Task Dispose_NothingAheadAnyMore_TheNextOneIsAPlainPart()
    {
        using (await OpenWithTailAsync(1_000))
        {
            // The tail is open, but nothing came of it.
        }

        using var next = PartFile.Open(_folder, "item", Options);
        Assert.Equal(1_000, next.Length);
        Assert.Empty(next.Ahead);
        Assert.Null(ResumeRecord.Read(Path)!.Front);
    }

    [Fact]
    public async Task WaitForClaim_EndedAMomentAgo_LeavesNothingToTheFront()
    {
        using var part = await OpenWithTailAsync(Length - 10_001);
        var claim = _map.TryClaim()!;
        await WriteFrontAsync(part, (int)(claim.Block.From - part.Length), new bool[Length]);
        WriteBlock(claim, 10_000, new bool[Length]);
        _map.Release(claim);
        Assert.True(await _map.WaitForClaimAsync(default));
        Assert.NotNull(_map.Pass());
        Assert.False(await _map.WaitForClaimAsync(default));
    }

    [Fact]
    public async Task Write_AfterARestart_IsRefused()
    {
        using var part = await OpenWithTailAsync(1_000);
        var tail = _map;
        var claim = tail.TryClaim()!;
        tail.Drop();
        part.TryRestart();
        Assert.False(tail.Write(claim, _file, 500));
        Assert.Null(tail.TryClaim());
        Assert.Equal(0, new FileInfo(Path).Length);
        Assert.False(File.Exists(ResumeRecord.PathFor(Path)));
    }

    [Fact]
    public async Task Open_KilledWhileTheRecordWasRewritten_UsesTheOldOneAndLeavesNothing()
    {
        using (await OpenWithTailAsync(1_000))
        {
            // Kept by its record.
        }

        await File.WriteAllTextAsync(ResumeRecord.PathFor(Path) + ".next", "{\"vers");
        using var next = PartFile.Open(_folder, "item", Options);
        Assert.Equal(1_000, next.Length);
        Assert.Equal(2, _folder.Files().Count);
    }

    [Theory]
    [InlineData(1_000, 90_000, Length + 1)]
    [InlineData(1_000, 500, 2_000)]
    public async Task Open_RecordOfOtherBytes_StartsOver(long front, long from, long to)
    {
        await File.WriteAllBytesAsync(Path, _file);
        ResumeRecord.Rewrite(Path, new Resumable(Content, front, [new ByteRange(from, to)]));
        using var part = PartFile.Open(_folder, "item", Options);
        Assert.Equal(0, part.Length);
        Assert.Null(part.Known);
    }

    private async Task<PartFile> OpenWithTailAsync(int front)
    {
        var part = PartFile.Open(_folder, "item", Options);
        await part.WriteAsync(_file, front, default);
        _map = new SegmentMap(part, Content, Options.SegmentSizes);
        _map.Record();
        return part;
    }

    private async Task WriteFrontAsync(PartFile part, int most, bool[] written)
    {
        while (_map.Pass() is not null)
        {
            // What stands is passed.
        }

        var from = (int)part.Length;
        var count = _map.Take(Math.Min(most, Length - from));
        _map.WriteFront(_file[from..(from + count)], count);
        written.AsSpan(from, count).Fill(true);
    }

    private void WriteBlock(Claim claim, int most, bool[] written)
    {
        var from = (int)claim.Position;
        var count = (int)Math.Min(most, claim.Missing);
        Assert.True(_map.Write(claim, _file[from..(from + count)], count));
        written.AsSpan(from, count).Fill(true);
    }
}
