using System.Runtime.InteropServices;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Writes the results into the pages on speed, between two markers, and as plots.</summary>
internal static class Publication
{
    private const string Begin = "<!-- speed -->\n";
    private const string End = "<!-- /speed -->\n";

    // Of the last 15 minutes, which is about as long as a comparison takes.
    private static readonly string Load = File.ReadAllText("/proc/loadavg").Split(' ')[2];

    private static readonly Label Machine = new(
        $"Measured on Linux with {Environment.ProcessorCount} processor cores and {RuntimeInformation.FrameworkDescription}; the load average, these programs included, was {Load}:",
        $"测试环境：Linux，{Environment.ProcessorCount} 个处理器核心，{RuntimeInformation.FrameworkDescription}；平均负载（含这些程序）{Load}：");

    public static async Task WriteAsync(IReadOnlyList<CaseResult> results, CancellationToken cancellationToken)
    {
        await WriteAsync("speed.md", "speed.svg", "Times of all programs as bars", results, label => label.English, cancellationToken);
        await WriteAsync("speed.zh-CN.md", "speed.zh-CN.svg", "各程序用时的条形图", results, label => label.Chinese, cancellationToken);
    }

    private static async Task WriteAsync(string page, string plot, string description, IReadOnlyList<CaseResult> results, Func<Label, string> language, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Repository.Folder, "docs");
        await File.WriteAllTextAsync(Path.Combine(folder, plot), SpeedPlot.Draw(results, language), cancellationToken);
        var path = Path.Combine(folder, page);
        var text = await File.ReadAllTextAsync(path, cancellationToken);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        await File.WriteAllTextAsync(path, $"{text[..begin]}![{description}]({plot})\n\n{language(Machine)}\n\n{ResultTable.Of(results, language)}{text[end..]}", cancellationToken);
    }
}
