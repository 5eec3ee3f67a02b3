namespace AttachmentSdk.Downloads.Progress;

/// <summary>Computes the bytes per second over the last four seconds, or since the start if that is less. Not thread-safe.</summary>
internal sealed class RateWindow(TimeProvider clock)
{
    private const int Slots = 8;
    private const int SlotsPerSecond = 2;

    private readonly long[] _slots = new long[Slots];
    private readonly long _slotLength = Math.Max(1, clock.TimestampFrequency / SlotsPerSecond);
    private readonly long _start = clock.GetTimestamp();
    private long _current;
    private long _sum;

    /// <param name="bytes">The number of bytes received.</param>
    /// <param name="now">The clock's timestamp.</param>
    public void Add(long bytes, long now)
    {
        MoveTo(now);
        _slots[_current % Slots] += bytes;
        _sum += bytes;
    }

    /// <param name="now">The clock's timestamp.</param>
    public long PerSecond(long now)
    {
        MoveTo(now);
        var elapsed = now - _start - (Math.Max(0, _current - Slots + 1) * _slotLength);
        return elapsed > 0 ? (long)(_sum * (double)clock.TimestampFrequency / elapsed) : 0;
    }

    private void MoveTo(long now)
    {
        var slot = (now - _start) / _slotLength;
        for (var old = Math.Max(_current + 1, slot - Slots + 1); old <= slot; old++)
        {
            _sum -= _slots[old % Slots];
            _slots[old % Slots] = 0;
        }

        _current = Math.Max(_current, slot);
    }
}
