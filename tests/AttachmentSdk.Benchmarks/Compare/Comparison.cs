using System.Diagnostics;
using System.Globalization;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Runs all cases, the programs of each in turn and several times, and prints medians and our share of each time.</summary>
/// <param name="settings">How much is run.</param>
/// <param name="memory">A folder in memory.</param>
/// <param name="disk">A folder on a disk.</param>
internal sealed class Comparison(ComparisonSettings settings, string memory, string disk)
{
    private const int SmallFile = 16 * 1024;

    // A start takes some milliseconds, so the median needs many and they cost little.
    private const int StartsPerRun = 8;

    public static async Task<int> RunAsync(ComparisonSettings settings, CancellationToken cancellationToken)
    {
        var (memory, disk) = (NewFolder(settings.Memory), NewFolder(settings.Disk));
        try
        {
            var results = await new Comparison(settings, memory, disk).RunAsync(cancellationToken);
            if (settings.IsWritten)
            {
                await Publication.WriteAsync(results, cancellationToken);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(memory, recursive: true);
            Directory.Delete(disk, recursive: true);
        }
    }

    private async Task<IReadOnlyList<CaseResult>> RunAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine(SystemCalls.CanCount ? "Making the programs …" : "strace is not installed: system calls are not counted. Making the programs …");
        var programs = await Programs.MakeAsync(NewFolder(disk), cancellationToken);
        var results = new List<CaseResult>();

        void Add(string title, string chineseTitle, IReadOnlyList<Row> rows)
        {
            var result = new CaseResult(new(title, chineseTitle), rows);
            results.Add(result);
            Console.WriteLine(ResultTable.Of([result], label => label.English) + "\n" + ResultTable.OfCalls(result));
            Console.WriteLine($"Load: {File.ReadAllText("/proc/loadavg")}");
        }

        await using (var small = await Scenario.StartAsync(settings.Files, SmallFile, NewFolder(memory), cancellationToken))
        {
            var files = settings.Files.ToString("#,0", CultureInfo.InvariantCulture);
            var contestants = new Contestants(programs, small);
            Add($"{files} files of 16 KiB, in memory", $"{files} 个 16 KiB 的文件，写入内存", await CompareAsync(small, memory, settings.Runs, contestants.InMemory, cancellationToken));
            Add($"{files} files of 16 KiB, on disk", $"{files} 个 16 KiB 的文件，写入磁盘", await CompareAsync(small, disk, settings.Runs, contestants.OnDisk, cancellationToken));
            Add($"{files} files of 16 KiB, in a warm process", $"{files} 个 16 KiB 的文件，已预热的进程", await SteadyState.CompareAsync(small, NewFolder(memory), settings.Runs, cancellationToken));
        }

        await using (var single = await Scenario.StartAsync(1, SmallFile, NewFolder(memory), cancellationToken))
        {
            Add("One file of 16 KiB, from start to end", "1 个 16 KiB 的文件，从启动到结束", await CompareAsync(single, memory, settings.Runs * StartsPerRun, new Contestants(programs, single).FromStartToEnd, cancellationToken));
        }

        await using var large = await Scenario.StartAsync(1, settings.Megabytes * 1024L * 1024, NewFolder(memory), cancellationToken);
        var megabytes = settings.Megabytes.ToString("#,0", CultureInfo.InvariantCulture);
        Add($"One file of {megabytes} MiB, in memory", $"1 个 {megabytes} MiB 的文件，写入内存", await CompareAsync(large, memory, settings.Runs, new Contestants(programs, large).InMemory, cancellationToken));
        return results;
    }

    private async Task<IReadOnlyList<Row>> CompareAsync(Scenario scenario, string place, int runs, IReadOnlyList<Contestant> contestants, CancellationToken cancellationToken)
    {
        async Task<Measured> RunOnceAsync(Contestant contestant, params IReadOnlyList<string> command)
        {
            var target = NewFolder(place);
            var measured = await MeasuredProcess.RunAsync([.. command, .. contestant.Arguments(target)], scenario.Environment, cancellationToken);
            if (contestant.Downloads)
            {
                scenario.Check(target);
            }

            await SettleAsync(target, place, cancellationToken);
            return measured;
        }

        // These are not timed: they count, and warm the caches.
        var rows = new List<Func<IReadOnlyList<Measured>, Row>>();
        foreach (var contestant in contestants)
        {
            var file = Path.Combine(disk, "calls");
            await RunOnceAsync(contestant, SystemCalls.CanCount ? [.. SystemCalls.Wrapper(file), .. contestant.Command] : contestant.Command);
            var calls = SystemCalls.CanCount ? SystemCalls.Read(file, scenario.Count) : null;
            long? allocated = contestant.Assembly is { } assembly
                ? AllocationCount.Read((await RunOnceAsync(contestant, "dotnet", typeof(Comparison).Assembly.Location, "counted", assembly)).ErrorOutput) / scenario.Count
                : null;
            rows.Add(measured => Row.Of(contestant.Name, measured) with { SystemCallsPerFile = calls, AllocatedBytesPerFile = allocated });
        }

        var times = contestants.Select(_ => new List<Measured>()).ToList();
        for (var run = 0; run < runs; run++)
        {
            foreach (var (index, contestant) in contestants.Index())
            {
                times[index].Add(await RunOnceAsync(contestant, contestant.Command));
            }
        }

        return [.. rows.Zip(times, (row, measured) => row(measured))];
    }

    // Pages that are still to be written would slow down the next program. Files on a disk stay until the end, because deleted names and inodes would too.
    private async Task SettleAsync(string target, string place, CancellationToken cancellationToken)
    {
        if (place == memory)
        {
            Directory.Delete(target, recursive: true);
            return;
        }

        using var sync = Process.Start("sync");
        await sync.WaitForExitAsync(cancellationToken);
    }

    private static string NewFolder(string place) => Directory.CreateDirectory(Path.Combine(place, $"attachments-benchmark-{Guid.NewGuid():N}")).FullName;
}
