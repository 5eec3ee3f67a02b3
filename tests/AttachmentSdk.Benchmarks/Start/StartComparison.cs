using AttachmentSdk.Benchmarks.Compare;
using Spectre.Console;

namespace AttachmentSdk.Benchmarks.Start;

/// <summary>Runs the tool's short commands and an empty program in turn, and prints what a start of each takes.</summary>
internal static class StartComparison
{
    private static readonly string[][] Commands =
    [
        ["key", "decode", """DP:{"fileId":"136634437985","fileName":"128163bbba83.jpg","fileSize":2985928,"fileType":"jpg","spaceId":"7215288789"}"""],
        ["--version"],
        ["--help"],
    ];

    public static async Task<int> RunAsync(int runs, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("attachments-benchmark-").FullName;
        try
        {
            var tool = await PublishedProgram.MakeToolAsync(Path.Combine(scratch, "tool"), cancellationToken);
            var empty = await PublishedProgram.MakeAsync(await EmptyProgram.WriteAsync(Path.Combine(scratch, "empty"), cancellationToken), Path.Combine(scratch, "published"), cancellationToken);
            Print(runs, await MeasureAsync([[empty], .. Commands.Select(command => (string[])[tool, .. command])], runs, cancellationToken));
            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async Task<List<double>[]> MeasureAsync(string[][] programs, int runs, CancellationToken cancellationToken)
    {
        var seconds = programs.Select(_ => new List<double>()).ToArray();
        for (var run = 0; run <= runs; run++)
        {
            foreach (var (index, program) in programs.Index())
            {
                var measured = await MeasuredProcess.RunAsync("dotnet", program, new Dictionary<string, string>(), cancellationToken);
                if (run > 0)
                {
                    // The first run of each warms the caches.
                    seconds[index].Add(measured.WallSeconds);
                }
            }
        }

        return seconds;
    }

    private static void Print(int runs, List<double>[] seconds)
    {
        var medians = seconds.Select(ResultTable.Median).ToArray();
        var table = new Table { Title = new TableTitle($"{runs} starts in turn", Style.Plain) }.AddColumns("program", "wall ms", "ratio");
        foreach (var (name, median) in Commands.Select(command => "attachments " + string.Join(' ', command.TakeWhile(word => !word.Contains('{', StringComparison.Ordinal)))).Prepend("an empty program").Zip(medians))
        {
            table.AddRow(name, $"{median * 1000:0}", $"{median / medians[0]:0.00}");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Medians. Ratio: ours divided by the empty program's.");
    }
}
