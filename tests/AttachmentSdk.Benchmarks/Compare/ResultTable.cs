using System.Globalization;
using System.Text;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Results as tables in Markdown: for each program its medians and our share of its time, and the system calls by name.</summary>
internal static class ResultTable
{
    // The share of all calls of a program below which a call is left out.
    private const double SmallestShare = 0.01;

    private static readonly Label Head = new(
        "| case | program | time | ours ÷ theirs | user CPU | peak memory | allocated per file | system calls per file |",
        "| 场景 | 程序 | 用时 | 本项目 ÷ 该程序 | 用户态 CPU | 内存峰值 | 每个文件分配 | 每个文件的系统调用 |");

    public static string Of(IEnumerable<CaseResult> results, Func<Label, string> language)
    {
        var table = new StringBuilder(language(Head)).Append("\n|---|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            foreach (var (index, row) in result.Rows.Index())
            {
                string[] cells =
                [
                    index == 0 ? language(result.Title) : "",
                    language(row.Name),
                    string.Create(CultureInfo.InvariantCulture, $"{Time(row.WallSeconds)} ± {row.Scatter:0 %}"),
                    index == 0 ? "" : Format(result.Rows[0].WallSeconds / row.WallSeconds, "0.00"),
                    Time(row.UserSeconds),
                    Format(row.PeakMegabytes, "0' MB'"),
                    Format(row.AllocatedBytesPerFile / 1000.0, "#,0.0' kB'"),
                    Format(row.SystemCallsPerFile?.Values.Sum(), "#,0"),
                ];
                table.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells)} |\n");
            }
        }

        return table.ToString();
    }

    /// <summary>The calls of each program by name, empty where they were not counted.</summary>
    public static string OfCalls(CaseResult result)
    {
        var rows = result.Rows.Where(row => row.SystemCallsPerFile is not null).ToList();
        var names = rows.SelectMany(row => row.SystemCallsPerFile!.Where(call => call.Value >= SmallestShare * row.SystemCallsPerFile!.Values.Sum()).Select(call => call.Key)).Distinct()
            .OrderByDescending(name => rows[0].SystemCallsPerFile!.GetValueOrDefault(name));
        var lines = names.Select(name => $"| {name} | {string.Join(" | ", rows.Select(row => Format(row.SystemCallsPerFile!.GetValueOrDefault(name), "0.00")))} |\n");
        return rows.Count == 0 ? "" : $"| system calls per file | {string.Join(" | ", rows.Select(row => row.Name.English))} |\n|---{string.Concat(rows.Select(_ => "|---"))}|\n{string.Concat(lines)}";
    }

    public static string Time(double seconds) => seconds < 0.1 ? Format(seconds * 1000, "0' ms'") : Format(seconds, "0.00' s'");

    private static string Format(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
