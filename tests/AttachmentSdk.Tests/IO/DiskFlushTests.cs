using AttachmentSdk.IO;

namespace AttachmentSdk.Tests.IO;

public sealed class DiskFlushTests
{
    private const long Large = 64L << 20;

    private readonly Flushes _flushes = new();

    [Fact]
    public void Complete_FlushFails_Fails() =>
        Assert.Throws<IOException>(() => new DiskFlush(() => throw new IOException("disk"), isOn: true).Complete());

    [Fact]
    public void Complete_EarlyFlushFailed_Fails()
    {
        var flush = new DiskFlush(() => throw new IOException("disk"), isOn: true);
        flush.OnWritten(Large);
        Assert.Throws<IOException>(flush.Complete);
    }

    [Fact]
    public void Complete_Off_LeavesTheFileAlone()
    {
        var flush = new DiskFlush(_flushes.Add, isOn: false);
        flush.OnWritten(Large);
        flush.Complete();
        Assert.Equal(0, _flushes.Count);
    }

    [Fact]
    public void OnWritten_LessThanAStepMore_LeavesTheFileAlone()
    {
        new DiskFlush(_flushes.Add, isOn: true).OnWritten(Large - 1);
        Assert.Equal(0, _flushes.Count);
    }

    [Fact]
    public void OnWritten_LargeFile_IsFlushedBesideTheWriting()
    {
        var flush = new DiskFlush(_flushes.Add, isOn: true);
        for (var step = 1; step <= 3; step++)
        {
            flush.OnWritten(step * Large);
        }

        flush.Complete();

        Assert.InRange(_flushes.Count, 2, 4); // A step is passed over while the flush before it goes on; the last flush is that of the end.
    }

    private sealed class Flushes
    {
        private int _count;

        public int Count => Volatile.Read(ref _count);

        public void Add() => Interlocked.Increment(ref _count);
    }
}
