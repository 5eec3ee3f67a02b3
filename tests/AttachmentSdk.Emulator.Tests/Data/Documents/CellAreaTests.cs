using AttachmentSdk.Emulator.Data.Documents;

namespace AttachmentSdk.Emulator.Tests.Data.Documents;

public sealed class CellAreaTests
{
    [Theory]
    [InlineData(0, 0, "A1")]
    [InlineData(6, 1, "B7")]
    [InlineData(9, 25, "Z10")]
    [InlineData(0, 26, "AA1")]
    [InlineData(250, 120, "DQ251")]
    [InlineData(0, 701, "ZZ1")]
    [InlineData(0, 702, "AAA1")]
    [InlineData(1_048_575, 16_383, "XFD1048576")]
    public void Address_OfCell_IsWhatUsersWrite(int row, int column, string address) =>
        Assert.Equal(address, CellArea.Single(row, column).Address);
}
