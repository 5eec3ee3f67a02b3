using AttachmentSdk.KDocs;

namespace AttachmentSdk.Tests.KDocs;

public class CellRangeTests
{
    [Theory]
    [InlineData("A1:C10", "A1:C10")]
    [InlineData("B7", "B7")]
    [InlineData("b7:b7", "B7")]
    [InlineData("$a$1:$C$10", "A1:C10")]
    [InlineData("C10:A1", "A1:C10")]
    [InlineData("C1:A10", "A1:C10")]
    [InlineData(" a1 : xfd1048576 ", "A1:XFD1048576")]
    [InlineData("AA27", "AA27")]
    [InlineData("ZZ1:AAA2", "ZZ1:AAA2")]
    public void Parse_Range_IsReadAndWrittenInOneForm(string text, string expected) => Assert.Equal(expected, CellRange.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData("A0")]
    [InlineData("A01")]
    [InlineData("A1048577")]
    [InlineData("XFE1")]
    [InlineData("AAAA1")]
    [InlineData("A1:")]
    [InlineData(":A1")]
    [InlineData("A1:B2:C3")]
    [InlineData("A-1")]
    [InlineData("A+1")]
    [InlineData("A1B")]
    [InlineData("A 1")]
    [InlineData("$$A1")]
    [InlineData("A$$1")]
    [InlineData("Ä1")]
    [InlineData("A１")]
    [InlineData("A99999999999999999999")]
    [InlineData("Sheet1!A1")]
    public void Parse_AnythingElse_SaysWhatIsExpected(string text)
    {
        Assert.False(CellRange.TryParse(text, out _));
        var fault = Assert.Throws<FormatException>(() => CellRange.Parse(text));
        Assert.Contains("B7", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"'{text}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_OfEveryColumn_IsReadBack()
    {
        for (var column = 0; column < CellRange.MaxColumns; column++)
        {
            var range = CellRange.Parse(CellRange.Address(column, column));
            Assert.Equal((column, column), (range.FirstRow, range.FirstColumn));
        }

        Assert.Equal("B7", CellRange.Address(6, 1));
        Assert.Equal("XFD1048576", CellRange.Address(CellRange.MaxRows - 1, CellRange.MaxColumns - 1));
    }

    [Theory]
    [InlineData(-1, 0, "row")]
    [InlineData(0, -1, "column")]
    [InlineData(CellRange.MaxRows, 0, "row")]
    [InlineData(0, CellRange.MaxColumns, "column")]
    public void Address_OutsideOfASheet_IsNamed(int row, int column, string name)
    {
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(() => CellRange.Address(row, column)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellRange(0, 0, row, column));
    }

    [Fact]
    public void Ranges_OfTheSameCells_AreEqual()
    {
        var one = new CellRange(9, 2, 0, 0);
        var other = CellRange.Parse("A1:C10");
        Assert.True(one == other && one.Equals((object)other) && one.GetHashCode() == other.GetHashCode());
        Assert.True(one != CellRange.Parse("A1:C9"));
        Assert.False(one.Equals("A1:C10"));
        Assert.Equal("A1", default(CellRange).ToString());
    }
}
