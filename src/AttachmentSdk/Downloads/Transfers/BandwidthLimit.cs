namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Limits the bytes per second of all downloads of a downloader together. Each download takes the bytes that it has read and waits until
/// they are due.
/// </summary>
/// <param name="bytesPerSecond">The limit.</param>
/// <param name="clock">The clock.</param>
/// <param name="shared">Another limit that counts as well; <see langword="null"/> for none.</param>
internal sealed class BandwidthLimit(long bytesPerSecond, TimeProvider clock, BandwidthLimit? shared = null)
{
    // The number of bytes that are allowed at once after a pause.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(250);

    private readonly object _lock = new();
    private readonly long _start = clock.GetTimestamp(); // The time of day can be set back.
    private TimeSpan _paidUntil;

    /// <summary>Gets the largest size of a read that keeps the flow even.</summary>
    public int LargestRead { get; } = (int)Math.Min(shared?.LargestRead ?? (128 * 1024), Math.Max(1024, bytesPerSecond / 8));

    public async Task TakeAsync(int bytes, CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetElapsedTime(_start);
            var earliest = now - Burst;
            _paidUntil = (_paidUntil > earliest ? _paidUntil : earliest) + TimeSpan.FromSeconds((double)bytes / bytesPerSecond);
            wait = _paidUntil - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken).ConfigureAwait(false);
        }

        if (shared is not null)
        {
            await shared.TakeAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
    }
}
