using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Tests.Storage;

public sealed class ByteRangeTests
{
    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=0-99", 0, 100)]
    [InlineData("bytes=10-", 10, 90)]
    [InlineData("bytes=99-99", 99, 1)]
    [InlineData("bytes=-1", 99, 1)]
    [InlineData("bytes=-100", 0, 100)]
    [InlineData("BYTES=5-6", 5, 2)]
    public void Parse_WithinBounds_IsPartInBothModes(string header, long offset, long count)
    {
        Assert.Equal(new ByteRange(offset, count, IsPart: true), ByteRange.Parse(header, 100, lenient: true));
        Assert.Equal(new ByteRange(offset, count, IsPart: true), ByteRange.Parse(header, 100, lenient: false));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bytes=")]
    [InlineData("bytes=-")]
    [InlineData("bytes=5")]
    [InlineData("bytes=9-5")]
    [InlineData("bytes=a-5")]
    [InlineData("bytes=5-b")]
    [InlineData("bytes=--5")]
    [InlineData("bytes=+1-5")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("bytes=99999999999999999999-")]
    [InlineData("bytes=0-9223372036854775807")]
    [InlineData("items=0-5")]
    public void Parse_NotASingleRange_IsWholeInBothModes(string? header)
    {
        Assert.Equal(new ByteRange(0, 100, IsPart: false), ByteRange.Parse(header, 100, lenient: true));
        Assert.Equal(new ByteRange(0, 100, IsPart: false), ByteRange.Parse(header, 100, lenient: false));
    }

    [Theory]
    [InlineData("bytes=0-100")]
    [InlineData("bytes=50-1000")]
    [InlineData("bytes=100-")]
    [InlineData("bytes=100-200")]
    [InlineData("bytes=-0")]
    [InlineData("bytes=-101")]
    public void Parse_OutOfBoundsAtOss_IsWhole(string header) =>
        Assert.Equal(new ByteRange(0, 100, IsPart: false), ByteRange.Parse(header, 100, lenient: true));

    [Theory]
    [InlineData("bytes=0-100", 0, 100)]
    [InlineData("bytes=50-1000", 50, 50)]
    [InlineData("bytes=-101", 0, 100)]
    public void Parse_EndTooLargeByTheStandard_IsClipped(string header, long offset, long count) =>
        Assert.Equal(new ByteRange(offset, count, IsPart: true), ByteRange.Parse(header, 100, lenient: false));

    [Theory]
    [InlineData("bytes=100-")]
    [InlineData("bytes=100-200")]
    [InlineData("bytes=-0")]
    public void Parse_StartTooLargeByTheStandard_IsNotSatisfiable(string header) =>
        Assert.False(ByteRange.Parse(header, 100, lenient: false).IsSatisfiable);

    [Fact]
    public void Parse_EmptyObject_IsWholeAtOssAndNotSatisfiableByTheStandard()
    {
        Assert.Equal(new ByteRange(0, 0, IsPart: false), ByteRange.Parse("bytes=0-0", 0, lenient: true));
        Assert.False(ByteRange.Parse("bytes=0-", 0, lenient: false).IsSatisfiable);
        Assert.False(ByteRange.Parse("bytes=-5", 0, lenient: false).IsSatisfiable);
    }
}
