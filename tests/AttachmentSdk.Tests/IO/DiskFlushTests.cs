using AttachmentSdk.IO;
using Microsoft.Win32.SafeHandles;

namespace AttachmentSdk.Tests.IO;

public sealed class DiskFlushTests : IDisposable
{
    private const long Large = 64L << 20;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Complete_StreamThatCannotBeFlushed_Fails()
    {
        var stream = new WatchedStream(_folder.Combine("closed"));
        stream.Dispose();
        Assert.Throws<ObjectDisposedException>(() => new DiskFlush(stream, isOn: true).Complete());
    }

    [Fact]
    public void Complete_Off_LeavesTheStreamAlone()
    {
        using var stream = new WatchedStream(_folder.Combine("large"));
        var flush = new DiskFlush(stream, isOn: false);
        flush.Note(Large);
        flush.Complete();
        Assert.Equal((0, 0), (stream.HandlesTaken, stream.Flushes));
    }

    [Fact]
    public void Note_LessThanAStepMore_LeavesTheStreamAlone()
    {
        using var stream = new WatchedStream(_folder.Combine("large"));
        new DiskFlush(stream, isOn: true).Note(Large - 1);
        Assert.Equal((0, 0), (stream.HandlesTaken, stream.Flushes));
    }

#if !NETSTANDARD_LIBRARY // That build flushes in between and not beside.
    [Fact]
    public void Note_LargeFile_IsFlushedBesideTheWriting()
    {
        using var stream = new WatchedStream(_folder.Combine("large"));
        var flush = new DiskFlush(stream, isOn: true);
        for (var step = 1; step <= 3; step++)
        {
            stream.Write([1, 2, 3]);
            flush.Note(step * Large);
        }

        flush.Complete();

        Assert.Equal((9, 9), (stream.Position, stream.Length));
        Assert.InRange(stream.HandlesTaken, 1, 3); // A step is passed over while the flush before it goes on.
        Assert.Equal(1, stream.Flushes);
    }
#endif

    /// <summary>A file that counts what a flush beside the writing and one at the end ask of it.</summary>
    private sealed class WatchedStream(string path) : FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1)
    {
        public int HandlesTaken { get; private set; }

        public int Flushes { get; private set; }

        public override SafeFileHandle SafeFileHandle
        {
            get
            {
                HandlesTaken++;
                return base.SafeFileHandle;
            }
        }

        public override void Flush(bool flushToDisk)
        {
            Flushes += flushToDisk ? 1 : 0;
            base.Flush(flushToDisk);
        }
    }
}
