namespace AttachmentSdk.IO;

/// <summary>
/// Sees to it that a file's bytes are on the disk before it gets its name. Those of a large one are sent there while the rest is still
/// coming, so that little is left to wait for at the end.
/// </summary>
internal sealed class DiskFlush(Action flush, bool isOn)
{
    private const long Step = 64L << 20;

    // Long enough for a disk that keeps up, and short enough for a caller who cancels.
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(0.5);

    private Task _early = Task.CompletedTask;
    private long _begun;

    /// <summary>Told how long the file is now.</summary>
    public void OnWritten(long length)
    {
        _begun = Math.Min(_begun, length); // A file may start over.
        if (!isOn || length - _begun < Step || !_early.IsCompleted)
        {
            return;
        }

        Wait();
        _begun = length;
        _early = Task.Run(flush);
    }

    /// <summary>The file is complete.</summary>
    /// <exception cref="IOException">The disk refused the bytes.</exception>
    public void Complete()
    {
        Wait();
        if (isOn)
        {
            flush();
        }
    }

    /// <summary>The file is left as it is. A flush under way holds the file, and its lock, open; it is waited for, but not for long.</summary>
    public void Leave()
    {
        if (!_early.IsCompleted)
        {
            Task.WaitAny([_early], LongestGoodbye);
        }
    }

    private void Wait() => _early.GetAwaiter().GetResult();
}
