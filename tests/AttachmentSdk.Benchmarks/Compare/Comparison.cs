using System.Diagnostics;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Runs all contestants in turn, several times, and prints medians and how ours compares.</summary>
internal static class Comparison
{
    private const int SmallFile = 16 * 1024;

    public static async Task<int> RunAsync(int runs, int megabytes, int files, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("attachments-benchmark-").FullName;
        try
        {
            var tool = await PublishedProgram.MakeToolAsync(Path.Combine(scratch, "tool"), cancellationToken);
            if (megabytes > 0)
            {
                await CompareAsync($"One file of {megabytes} MiB", 1, megabytes * 1024L * 1024, runs, tool, scratch, cancellationToken);
            }

            if (files > 0)
            {
                await CompareAsync($"{files} files of 16 KiB, 16 in flight", files, SmallFile, runs, tool, scratch, cancellationToken);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static async Task CompareAsync(string title, int count, long length, int runs, string tool, string scratch, CancellationToken cancellationToken)
    {
        var port = NginxServer.FindFreePort();
        var options = new EmulatorOptions { Files = 1, LargeFiles = count, LargeFileLength = length, LinkOrigin = new Uri($"http://127.0.0.1:{port}") };
        await using var emulator = await AttachmentEmulator.StartAsync(options, cancellationToken);
        var attachments = emulator.Attachments.Skip(1).ToList();
        await using var nginx = await NginxServer.StartAsync(port, attachments, Path.Combine(scratch, "nginx"), cancellationToken);
        var scenario = await Scenario.PrepareAsync(emulator, attachments, Path.Combine(scratch, "lists"), cancellationToken);
        var environment = new Dictionary<string, string> { ["EKUAIBAO_ACCESS_TOKEN"] = emulator.AccessToken, ["EKUAIBAO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri };

        async Task<Measured> RunOnceAsync(Contestant contestant, params string[] wrapper)
        {
            var target = Directory.CreateDirectory(Path.Combine(scratch, Guid.NewGuid().ToString("N"))).FullName;
            string[] command = [.. wrapper, contestant.Program, .. contestant.Arguments(target)];
            var (program, arguments) = contestant.IsManaged ? ("dotnet", command) : (command[0], command[1..]);
            var measured = await MeasuredProcess.RunAsync(program, arguments, environment, cancellationToken);
            Check(contestant, target, count, length);
            await SettleAsync(target, isLarge: count == 1, cancellationToken);
            return measured;
        }

        var contestants = scenario.Contestants(tool).ToList();
        var results = contestants.ToDictionary(contestant => contestant, _ => new List<Measured>());
        var allocated = new Dictionary<Contestant, long>();
        foreach (var contestant in contestants)
        {
            // Not timed: warms the caches, and counts.
            var measured = contestant.IsManaged ? await RunOnceAsync(contestant, typeof(Comparison).Assembly.Location, "counted") : await RunOnceAsync(contestant);
            if (contestant.IsManaged)
            {
                allocated[contestant] = AllocationCount.Read(measured.ErrorOutput) / count;
            }
        }

        for (var run = 0; run < runs; run++)
        {
            foreach (var contestant in contestants)
            {
                results[contestant].Add(await RunOnceAsync(contestant));
            }
        }

        ResultTable.Print(title, contestants, results, allocated);
    }

    // What one leaves to be written, or thousands of names just deleted, would slow down the next.
    private static async Task SettleAsync(string target, bool isLarge, CancellationToken cancellationToken)
    {
        if (isLarge)
        {
            Directory.Delete(target, recursive: true);
        }

        using var sync = Process.Start("sync");
        await sync.WaitForExitAsync(cancellationToken);
    }

    private static void Check(Contestant contestant, string target, int count, long length)
    {
        var files = new DirectoryInfo(target).GetFiles();
        if (files.Length != count || files.Any(file => file.Length != length))
        {
            throw new InvalidOperationException($"{contestant.Name} did not download everything.");
        }
    }
}
