using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Files;

public class ResumableTests
{
    private static readonly RemoteObject Content = new() { Length = 100, Tag = "\"a\"" };

    [Theory]
    [InlineData(10L, 20, 30, 100, true)]
    [InlineData(20L, 20, 30, 30, true)]
    [InlineData(10L, 20, 30, 29, false)]
    [InlineData(10L, 20, 101, 200, false)]
    [InlineData(21L, 20, 30, 100, false)]
    [InlineData(10L, 20, 20, 100, false)]
    [InlineData(0L, 20, 30, 100, false)]
    [InlineData(-1L, 20, 30, 100, false)]
    [InlineData(null, 0, 0, 1, true)]
    public void Fits_IsOnlySoWhenTheBytesCanBeThere(long? front, long from, long to, long partLength, bool expected) =>
        Assert.Equal(expected, new Resumable(Content, front, front is null ? [] : [new ByteRange(from, to)]).Fits(partLength));

    [Fact]
    public void Fits_SpansOutOfOrder_IsFalse() =>
        Assert.False(new Resumable(Content, 10, [new ByteRange(50, 60), new ByteRange(20, 30)]).Fits(100));

    [Fact]
    public void WithoutLastByte_SomethingElseMissing_KeepsAll()
    {
        var standing = new Resumable(Content, 10, [new ByteRange(20, 100)]);
        Assert.Equal(standing.Ahead, standing.WithoutLastByte(100).Ahead);
        Assert.Equal(60, new Resumable(Content, null, []).WithoutLastByte(60).Front);
    }

    [Fact]
    public void WithoutLastByte_NothingMissing_CutsTheEnd()
    {
        Assert.Equal([new ByteRange(10, 99)], new Resumable(Content, 10, [new ByteRange(10, 100)]).WithoutLastByte(100).Ahead);
        Assert.Empty(new Resumable(Content, 99, [new ByteRange(99, 100)]).WithoutLastByte(100).Ahead);
        Assert.Equal(99, new Resumable(Content, 100, []).WithoutLastByte(100).Front);
        Assert.Equal(99, new Resumable(Content, null, []).WithoutLastByte(100).Front);
    }
}
