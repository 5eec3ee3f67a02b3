using System.Diagnostics;
using System.Text.Json;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>The library and the loop in one process with a just-in-time compiler, such as a web application: in turn, after rounds that do not count.</summary>
internal static class SteadyState
{
    private const int InFlight = 16;
    private const int WarmUpRounds = 10;

    /// <summary>Runs both in a process of their own.</summary>
    public static async Task<IReadOnlyList<Row>> CompareAsync(Scenario scenario, string folder, int rounds, CancellationToken cancellationToken)
    {
        string[] command = ["dotnet", typeof(SteadyState).Assembly.Location, "steady", scenario.References, folder, $"{rounds}"];
        return JsonSerializer.Deserialize<List<Row>>((await MeasuredProcess.RunAsync(command, scenario.Environment, cancellationToken)).ErrorOutput)!;
    }

    /// <summary>Runs both in this process and writes the rows to standard error.</summary>
    public static async Task RunAsync(string list, string folder, int rounds)
    {
        var references = File.ReadLines(list).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(item => new AttachmentReference(item.GetProperty("id").GetString()!, item.GetProperty("key").GetString()!)).ToList();
        (Label Name, Func<string, Task> RunAsync)[] contestants =
        [
            (new("the library", "库"), target => DownloadAsync(references, target)),
            (Contestants.LoopName, target => HttpClientLoop.RunAsync(list, target, InFlight, isFlushed: false)),
        ];
        var runs = contestants.Select(_ => new List<(Measured Times, long Allocated)>()).ToList();
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            foreach (var (index, contestant) in contestants.Index())
            {
                runs[index].Add(await MeasureAsync(contestant.RunAsync, Path.Combine(folder, $"{round}-{index}")));
            }
        }

        var rows = contestants.Zip(runs, (contestant, measured) => Row.Of(contestant.Name, [.. measured.Skip(WarmUpRounds).Select(run => run.Times)]) with
        {
            AllocatedBytesPerFile = measured[^1].Allocated / references.Count,
        });
        await Console.Error.WriteAsync(JsonSerializer.Serialize(rows));
    }

    private static async Task<(Measured Times, long Allocated)> MeasureAsync(Func<string, Task> runAsync, string target)
    {
        Directory.CreateDirectory(target);
        var (allocated, user, watch) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.UserTime, Stopwatch.StartNew());
        await runAsync(target);
        var measured = new Measured(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.UserTime - user).TotalSeconds);
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        Directory.Delete(target, recursive: true);
        return (measured, allocated);
    }

    private static async Task DownloadAsync(IReadOnlyList<AttachmentReference> references, string target)
    {
        using var client = new EkuaibaoClient(new Uri(Environment.GetEnvironmentVariable("EKUAIBAO_BASE_URL")!), Environment.GetEnvironmentVariable("EKUAIBAO_ACCESS_TOKEN")!);
        await foreach (var result in client.Attachments.DownloadManyAsync(references, target, new DownloadOptions { MaxConcurrency = InFlight }))
        {
            if (result.Status != DownloadStatus.Downloaded)
            {
                throw new InvalidOperationException(result.ToString());
            }
        }
    }
}
