namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Recognizes a connection that delivers bytes, but too few of them. Only the time in which bytes are awaited counts: a slow disk, a slow
/// reader and the bandwidth limit are not the storage's fault.
/// </summary>
internal sealed class MinimumRate(long bytesPerSecond, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private TimeSpan _waited;
    private long _received;

    public long BytesPerSecond => bytesPerSecond;

    public long GetTimestamp() => clock.GetTimestamp();

    /// <summary>Counts a read, and determines whether the last minute of waiting brought too few bytes.</summary>
    /// <param name="start">The timestamp at which the read started.</param>
    /// <param name="count">The number of bytes that were read.</param>
    public bool IsTooLow(long start, int count)
    {
        _waited += clock.GetElapsedTime(start);
        _received += count;
        if (_waited < Window)
        {
            return false;
        }

        var isTooLow = _received < bytesPerSecond * _waited.TotalSeconds;
        (_waited, _received) = (TimeSpan.Zero, 0);
        return isTooLow;
    }
}
