using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Runs a program and takes its user CPU time from the system, and its peak memory from /proc.</summary>
internal static class MeasuredProcess
{
    private const int Children = -1; // RUSAGE_CHILDREN

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    public static async Task<Measured> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var before = UserSecondsOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using var timer = new PeriodicTimer(Interval);
        var peak = SamplePeakAsync(process.Id, timer);
        await process.WaitForExitAsync(cancellationToken);
        var wall = watch.Elapsed.TotalSeconds;
        timer.Dispose();
        return process.ExitCode == 0
            ? new Measured(wall, UserSecondsOfChildren() - before, await peak, await errors)
            : throw new InvalidOperationException($"{command[0]} ended with exit code {process.ExitCode}: {await output} {await errors}");
    }

    // The last sample counts: /proc has nothing about a process that has ended.
    private static async Task<double?> SamplePeakAsync(int id, PeriodicTimer timer)
    {
        var last = PeakMegabytes(id);
        while (await timer.WaitForNextTickAsync())
        {
            last = PeakMegabytes(id) ?? last;
        }

        return last;
    }

    private static double? PeakMegabytes(int id)
    {
        try
        {
            var peak = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return peak is null ? null : double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1000;
        }
        catch (IOException)
        {
            return null; // The process has ended.
        }
    }

    // Only one child runs at a time, so the difference of two calls is the time of that child.
    private static double UserSecondsOfChildren()
    {
        // struct rusage begins with the user time in seconds and microseconds; 16 other numbers follow.
        var usage = new long[18];
        return GetResourceUsage(Children, usage) == 0
            ? usage[0] + (usage[1] / 1e6)
            : throw new InvalidOperationException($"getrusage failed with {Marshal.GetLastPInvokeError()}.");
    }

    [DllImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);
}
