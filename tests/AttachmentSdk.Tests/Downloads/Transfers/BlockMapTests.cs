using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class BlockMapTests
{
    private static readonly SegmentSizes Sizes = new(1, 16);

    [Fact]
    public void TryClaim_NothingTaken_IsTheLastBlock()
    {
        var map = new BlockMap(10, 100, []);
        Assert.Equal(new ByteRange(84, 100), map.TryClaim(Sizes)!.Block);
        Assert.Equal(new ByteRange(68, 84), map.TryClaim(Sizes)!.Block);
    }

    [Fact]
    public void TryClaim_NearTheFront_LeavesItHalf()
    {
        var map = new BlockMap(90, 100, []);
        Assert.Equal(new ByteRange(95, 100), map.TryClaim(Sizes)!.Block);
        Assert.Equal(new ByteRange(93, 95), map.TryClaim(Sizes)!.Block);
        Assert.Equal(new ByteRange(92, 93), map.TryClaim(Sizes)!.Block);
        Assert.Equal(new ByteRange(91, 92), map.TryClaim(Sizes)!.Block);
        Assert.Null(map.TryClaim(Sizes));
        Assert.Equal(1, map.Take(90, 50));
        Assert.True(map.HasMet(91));
    }

    [Fact]
    public void TryClaim_LessThanASmallestBlock_IsNone() => Assert.Null(new BlockMap(69, 100, []).TryClaim(new SegmentSizes(1, 256)));

    [Fact]
    public void Release_HalfFetched_KeepsTheBytesAndFreesTheRest()
    {
        var map = new BlockMap(10, 100, []);
        var failed = map.TryClaim(Sizes)!;
        var other = map.TryClaim(Sizes)!;
        failed.Position += 4;
        other.Position = other.Block.To;
        map.Release(failed);
        map.Release(other);
        Assert.Equal([new ByteRange(68, 88)], map.Standing());
        Assert.Equal(20, map.Ahead);
        Assert.Equal(new ByteRange(88, 100), map.TryClaim(Sizes)!.Block);
    }

    [Fact]
    public void Standing_ClaimUnderWay_CountsWhatIsWritten()
    {
        var map = new BlockMap(10, 100, []);
        map.TryClaim(Sizes)!.Position += 3;
        Assert.Equal([new ByteRange(84, 87)], map.Standing());
        Assert.Equal(3, map.Ahead);
    }

    [Fact]
    public void Take_UpToWhatIsBeingFetched_IsCut()
    {
        var map = new BlockMap(10, 100, []);
        var claim = map.TryClaim(Sizes)!;
        Assert.Equal(50, map.Take(10, 50));
        Assert.False(map.HasMet(60));
        Assert.Equal(24, map.Take(60, 50));
        Assert.True(map.HasMet(84));
        Assert.True(map.IsClaimed(84));
        Assert.Null(map.Pass(84));
        map.Release(claim);
        Assert.False(map.HasMet(84));
        Assert.Equal(16, map.Take(84, 16));
    }

    [Fact]
    public void Take_NothingAhead_IsNotCutAtTheEnd() => Assert.Equal(200, new BlockMap(0, 100, []).Take(0, 200));

    [Fact]
    public void Take_AgainAfterARefusal_StartsWhereTheFrontReallyIs()
    {
        var map = new BlockMap(10, 100, [new ByteRange(50, 100)]);
        map.Take(10, 30);
        Assert.Equal(40, map.Take(10, 90));
    }

    [Fact]
    public void Pass_WhatStandsAtTheFront_IsPassedOneByOne()
    {
        var map = new BlockMap(10, 100, [new ByteRange(20, 30), new ByteRange(40, 100)]);
        Assert.Null(map.Pass(10));
        Assert.Equal(10, map.Take(10, 90));
        Assert.Equal(new ByteRange(20, 30), map.Pass(20));
        Assert.Equal(10, map.Take(30, 90));
        Assert.Equal(new ByteRange(40, 100), map.Pass(40));
        Assert.Equal(0, map.Ahead);
    }

    [Fact]
    public void TryClaim_HolesOfAnEarlierRun_AreFilledFromTheFarEnd()
    {
        var map = new BlockMap(10, 100, [new ByteRange(40, 50), new ByteRange(60, 80), new ByteRange(98, 100)]);
        Assert.Equal(
            [new ByteRange(82, 98), new ByteRange(80, 82), new ByteRange(50, 60), new ByteRange(25, 40)],
            Enumerable.Range(0, 4).Select(_ => map.TryClaim(Sizes)!.Block));
    }
}
