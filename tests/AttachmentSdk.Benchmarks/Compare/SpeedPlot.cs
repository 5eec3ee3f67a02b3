using System.Globalization;
using System.Text;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>The times of all cases as bars in SVG, to the scale of the longest of their case.</summary>
internal static class SpeedPlot
{
    private const int Width = 720;
    private const int BarX = 200;
    private const int LongestBar = 430;
    private const int RowHeight = 20;
    private const int TitleHeight = 34;

    // A viewer in dark mode gets the colours of the second rule.
    private const string Style = """
        text { font: 12px sans-serif; fill: #1f2328; } .title { font-weight: bold; } .label { text-anchor: end; }
            .page { fill: #ffffff; } .bar { fill: #8c959f; } .ours { fill: #0969da; }
            @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .page { fill: #0d1117; } .bar { fill: #6e7681; } .ours { fill: #4493f8; } }
        """;

    public static string Draw(IEnumerable<CaseResult> results, Func<Label, string> language)
    {
        var shapes = new StringBuilder();
        var y = 0;
        foreach (var result in results)
        {
            y += TitleHeight;
            shapes.Append(CultureInfo.InvariantCulture, $"  <text class=\"title\" x=\"12\" y=\"{y - 8}\">{language(result.Title)}</text>\n");
            var longest = result.Rows.Max(row => row.WallSeconds);
            foreach (var (index, row) in result.Rows.Index())
            {
                var length = LongestBar * row.WallSeconds / longest;
                shapes.Append(CultureInfo.InvariantCulture, $"  <text class=\"label\" x=\"{BarX - 8}\" y=\"{y + 14}\">{language(row.Name)}</text>\n")
                    .Append(CultureInfo.InvariantCulture, $"  <rect class=\"{(index == 0 ? "ours" : "bar")}\" x=\"{BarX}\" y=\"{y + 3}\" width=\"{length:0.0}\" height=\"{RowHeight - 6}\"/>\n")
                    .Append(CultureInfo.InvariantCulture, $"  <text x=\"{BarX + length + 6:0.0}\" y=\"{y + 14}\">{ResultTable.Time(row.WallSeconds)}</text>\n");
                y += RowHeight;
            }
        }

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{y + 12}" viewBox="0 0 {Width} {y + 12}">
              <style>
                {Style}
              </style>
              <rect class="page" width="100%" height="100%"/>
            {shapes}</svg>

            """;
    }
}
