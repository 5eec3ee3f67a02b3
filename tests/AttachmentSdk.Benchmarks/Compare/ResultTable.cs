using Spectre.Console;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Medians of each program, and what the first one's are of them.</summary>
internal static class ResultTable
{
    public static void Print(string title, List<Contestant> contestants, Dictionary<Contestant, List<Measured>> results, Dictionary<Contestant, long> allocated)
    {
        var table = new Table { Title = new TableTitle(title, Style.Plain) }.AddColumns("program", "wall s", "ratio", "CPU s", "ratio", "peak MB", "allocated B/file");
        var (firstWall, firstCpu) = Times(results[contestants[0]]);
        foreach (var contestant in contestants)
        {
            var (wall, cpu) = Times(results[contestant]);
            table.AddRow(
                contestant.Name,
                $"{wall:0.00}",
                $"{firstWall / wall:0.00}",
                $"{cpu:0.00}",
                $"{firstCpu / cpu:0.00}",
                $"{results[contestant].Max(run => run.PeakMegabytes):0}",
                allocated.TryGetValue(contestant, out var bytes) ? $"{bytes}" : "-");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Medians; the peak is the highest. Ratio: ours divided by theirs, below 1 ours is less.");
    }

    private static (double Wall, double Cpu) Times(List<Measured> runs) => (Median(runs.Select(run => run.WallSeconds)), Median(runs.Select(run => run.CpuSeconds)));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
