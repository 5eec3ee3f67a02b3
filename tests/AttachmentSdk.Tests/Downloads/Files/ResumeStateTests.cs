using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Tests.Downloads.Files;

public class ResumeStateTests
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
    public void Fits_IsOnlySoWhenTheBytesCanBeThere(long? contiguousLength, long from, long to, long partLength, bool expected) =>
        Assert.Equal(expected, new ResumeState(Content, contiguousLength, contiguousLength is null ? [] : [new ByteRange(from, to)]).Fits(partLength));

    [Fact]
    public void Fits_SpansOutOfOrder_IsFalse() =>
        Assert.False(new ResumeState(Content, 10, [new ByteRange(50, 60), new ByteRange(20, 30)]).Fits(100));

    [Fact]
    public void WithoutLastByte_SomethingElseMissing_KeepsAll()
    {
        var state = new ResumeState(Content, 10, [new ByteRange(20, 100)]);
        Assert.Equal(state.Ranges, state.WithoutLastByte(100).Ranges);
        Assert.Equal(60, new ResumeState(Content, null, []).WithoutLastByte(60).ContiguousLength);
    }

    [Fact]
    public void WithoutLastByte_NothingMissing_CutsTheEnd()
    {
        Assert.Equal([new ByteRange(10, 99)], new ResumeState(Content, 10, [new ByteRange(10, 100)]).WithoutLastByte(100).Ranges);
        Assert.Empty(new ResumeState(Content, 99, [new ByteRange(99, 100)]).WithoutLastByte(100).Ranges);
        Assert.Equal(99, new ResumeState(Content, 100, []).WithoutLastByte(100).ContiguousLength);
        Assert.Equal(99, new ResumeState(Content, null, []).WithoutLastByte(100).ContiguousLength);
    }
}
