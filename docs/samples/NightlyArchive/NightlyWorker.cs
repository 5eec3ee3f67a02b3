using Microsoft.Extensions.Options;

namespace NightlyArchive;

/// <summary>Waits for the night, runs, waits for the next.</summary>
internal sealed class NightlyWorker(ArchiveRun run, IOptions<ArchiveOptions> options, TimeProvider clock, ILogger<NightlyWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var due = clock.GetUtcNow();
        while (true)
        {
            // A timer may be a little early by the clock on the wall; the night that was just done must not come twice.
            var now = clock.GetUtcNow();
            due = NightlySchedule.Next(now > due ? now : due, options.Value.At, clock.LocalTimeZone);
            logger.Waiting(due);
            await Task.Delay(due - now, clock, stoppingToken);
            await run.TryAsync(stoppingToken);
        }
    }
}
