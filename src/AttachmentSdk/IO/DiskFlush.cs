namespace AttachmentSdk.IO;

/// <summary>
/// Flushes a file's bytes to the disk before the file gets its name. The bytes of a large file are flushed while the rest is still being
/// received, so that the final flush is short.
/// </summary>
internal sealed class DiskFlush(Action flush, bool isOn)
{
    private const long Step = 64L << 20;

    // Long enough for a disk that keeps up, and short enough for a caller who cancels.
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(0.5);

    // What is not on the disk by then is received again.
    private static readonly TimeSpan LongestLastFlush = TimeSpan.FromSeconds(5);

    private Task _early = Task.CompletedTask;
    private long _begun;

    /// <summary>Reports the current length of the file.</summary>
    public void OnWritten(long length)
    {
        _begun = Math.Min(_begun, length); // A file may restart.
        if (!isOn || length - _begun < Step || !_early.IsCompleted)
        {
            return;
        }

        Wait();
        _begun = length;
        _early = Task.Run(flush);
    }

    /// <summary>Reports that the file is complete, and waits for the flush.</summary>
    /// <exception cref="IOException">The disk refused the bytes.</exception>
    public void Complete()
    {
        Wait();
        if (isOn)
        {
            flush();
        }
    }

    /// <summary>
    /// Reports that no more bytes will be written. A running flush keeps the file and its lock open, so it is waited for, with a time
    /// limit.
    /// </summary>
    /// <param name="flushFirst">Whether to flush what was written since the last flush.</param>
    public void Leave(bool flushFirst = false)
    {
        if (flushFirst && isOn)
        {
            _early = _early.ContinueWith(_ => flush(), TaskScheduler.Default);
        }

        if (!_early.IsCompleted)
        {
            Task.WaitAny([_early], flushFirst ? LongestLastFlush : LongestGoodbye);
        }
    }

    private void Wait() => _early.GetAwaiter().GetResult();
}
