using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class RangeMapTests
{
    private static readonly SegmentSizes Sizes = new(1, 16);

    [Fact]
    public void TryReserve_NothingTaken_IsTheLastBlock()
    {
        var map = new RangeMap(10, 100, []);
        Assert.Equal(new ByteRange(84, 100), map.TryReserve(Sizes)!.Block);
        Assert.Equal(new ByteRange(68, 84), map.TryReserve(Sizes)!.Block);
    }

    [Fact]
    public void TryReserve_NearTheContiguousLength_IsHalfOfTheRest()
    {
        var map = new RangeMap(90, 100, []);
        Assert.Equal(new ByteRange(95, 100), map.TryReserve(Sizes)!.Block);
        Assert.Equal(new ByteRange(93, 95), map.TryReserve(Sizes)!.Block);
        Assert.Equal(new ByteRange(92, 93), map.TryReserve(Sizes)!.Block);
        Assert.Equal(new ByteRange(91, 92), map.TryReserve(Sizes)!.Block);
        Assert.Null(map.TryReserve(Sizes));
        Assert.Equal(1, map.Take(90, 50));
        Assert.True(map.HasMet(91));
    }

    [Fact]
    public void TryReserve_LessThanASmallestBlock_IsNone() => Assert.Null(new RangeMap(69, 100, []).TryReserve(new SegmentSizes(1, 256)));

    [Fact]
    public void Release_HalfFetched_KeepsTheBytesAndFreesTheRest()
    {
        var map = new RangeMap(10, 100, []);
        var failed = map.TryReserve(Sizes)!;
        var other = map.TryReserve(Sizes)!;
        failed.Position += 4;
        other.Position = other.Block.To;
        map.Release(failed);
        map.Release(other);
        Assert.Equal([new ByteRange(68, 88)], map.Completed());
        Assert.Equal(20, map.BytesInRanges);
        Assert.Equal(new ByteRange(88, 100), map.TryReserve(Sizes)!.Block);
    }

    [Fact]
    public void Completed_PendingRange_CountsWhatIsWritten()
    {
        var map = new RangeMap(10, 100, []);
        map.TryReserve(Sizes)!.Position += 3;
        Assert.Equal([new ByteRange(84, 87)], map.Completed());
        Assert.Equal(3, map.BytesInRanges);
    }

    [Fact]
    public void Take_UpToWhatIsBeingFetched_IsCut()
    {
        var map = new RangeMap(10, 100, []);
        var pending = map.TryReserve(Sizes)!;
        Assert.Equal(50, map.Take(10, 50));
        Assert.False(map.HasMet(60));
        Assert.Equal(24, map.Take(60, 50));
        Assert.True(map.HasMet(84));
        Assert.True(map.IsPending(84));
        Assert.Null(map.Advance(84));
        map.Release(pending);
        Assert.False(map.HasMet(84));
        Assert.Equal(16, map.Take(84, 16));
    }

    [Fact]
    public void Take_NoRanges_IsNotCutAtTheEnd() => Assert.Equal(200, new RangeMap(0, 100, []).Take(0, 200));

    [Fact]
    public void Take_AgainAfterARefusal_StartsAtTheContiguousLength()
    {
        var map = new RangeMap(10, 100, [new ByteRange(50, 100)]);
        map.Take(10, 30);
        Assert.Equal(40, map.Take(10, 90));
    }

    [Fact]
    public void Advance_RangesThatFollow_AreTakenOneByOne()
    {
        var map = new RangeMap(10, 100, [new ByteRange(20, 30), new ByteRange(40, 100)]);
        Assert.Null(map.Advance(10));
        Assert.Equal(10, map.Take(10, 90));
        Assert.Equal(new ByteRange(20, 30), map.Advance(20));
        Assert.Equal(10, map.Take(30, 90));
        Assert.Equal(new ByteRange(40, 100), map.Advance(40));
        Assert.Equal(0, map.BytesInRanges);
    }

    [Fact]
    public void TryReserve_HolesOfAnEarlierRun_AreFilledFromTheEnd()
    {
        var map = new RangeMap(10, 100, [new ByteRange(40, 50), new ByteRange(60, 80), new ByteRange(98, 100)]);
        Assert.Equal(
            [new ByteRange(82, 98), new ByteRange(80, 82), new ByteRange(50, 60), new ByteRange(25, 40)],
            Enumerable.Range(0, 4).Select(_ => map.TryReserve(Sizes)!.Block));
    }
}
