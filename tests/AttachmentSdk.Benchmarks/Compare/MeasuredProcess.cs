using System.Diagnostics;
using System.Globalization;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Runs a program and watches its time and memory from outside, by /proc.</summary>
internal static class MeasuredProcess
{
    private const double TicksPerSecond = 100;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public static async Task<Measured> RunAsync(string program, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using var timer = new PeriodicTimer(Interval);
        var sampling = SampleAsync(process.Id, timer);
        await process.WaitForExitAsync(cancellationToken);
        var wall = watch.Elapsed.TotalSeconds;
        timer.Dispose();
        var (cpu, memory) = await sampling;
        return process.ExitCode == 0
            ? new Measured(wall, cpu, memory, await errors)
            : throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}: {await output} {await errors}");
    }

    // What /proc last said of it: nothing is left to ask once it has ended.
    private static async Task<(double Cpu, double Memory)> SampleAsync(int id, PeriodicTimer timer)
    {
        var last = Sample(id) ?? default;
        while (await timer.WaitForNextTickAsync())
        {
            last = Sample(id) ?? last;
        }

        return last;
    }

    private static (double Cpu, double Memory)? Sample(int id)
    {
        try
        {
            // The second field is the program's name in parentheses and may hold blanks.
            var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
            var ticks = double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture);
            var peak = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return peak is null ? null : (ticks / TicksPerSecond, double.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1000);
        }
        catch (IOException)
        {
            return null; // It has ended.
        }
    }
}
