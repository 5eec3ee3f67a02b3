using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Tests.Output;

public sealed class TextTableTests : ToolTest
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void WriteTo_ChineseNames_KeepsColumnsInLine(int width)
    {
        var table = new TextTable("File", ">Size", "Status");
        table.AddRow("short.pdf", "1.0 kB", "ok");
        table.AddRow("报销单 2026年6月 𠮷野家.xlsx", "12.5 MB", "ok");
        table.AddRow(new string('长', 120) + ".zip", "2.0 MB", "failed");
        using var output = NewWriter();

        table.WriteTo(Console(output, output, width));

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Where(line => line.Contains('B', StringComparison.Ordinal)).ToList();
        Assert.Single(rows.Select(row => Cells.Count(row[..row.IndexOf('B', StringComparison.Ordinal)])).Distinct());
        Assert.All(lines, line => Assert.InRange(Cells.Count(line), 1, width));
        Assert.DoesNotContain('\u001b', output.ToString());
    }
}
