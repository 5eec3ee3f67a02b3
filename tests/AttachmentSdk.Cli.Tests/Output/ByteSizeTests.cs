using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Tests.Output;

public class ByteSizeTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1.0 kB")]
    [InlineData(999_949, "999.9 kB")]
    [InlineData(999_950, "1.0 MB")]
    [InlineData(5_500_000_000, "5.5 GB")]
    [InlineData(long.MaxValue, "9223372.0 TB")]
    public void Format_Bytes_HasOneDecimal(long bytes, string expected) => Assert.Equal(expected, ByteSize.Format(bytes));
}
