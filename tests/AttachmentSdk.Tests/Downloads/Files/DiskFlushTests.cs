using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class DiskFlushTests : IDisposable
{
    private const long Large = 64L << 20;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Complete_StreamThatCannotBeFlushed_Fails()
    {
        var stream = Closed();
        Assert.ThrowsAny<Exception>(() => new DiskFlush(stream, isOn: true).Complete());
    }

    [Fact]
    public void Complete_Off_LeavesTheStreamAlone()
    {
        var flush = new DiskFlush(Closed(), isOn: false);
        flush.Note(Large);
        flush.Complete();
    }

    [Fact]
    public void Note_LessThanAStepMore_LeavesTheStreamAlone() => new DiskFlush(Closed(), isOn: true).Note(Large - 1);

    [Fact]
    public void Note_LargeFile_IsFlushedBesideTheWriting()
    {
        using var stream = File.Create(_folder.Combine("large"), bufferSize: 1);
        var flush = new DiskFlush(stream, isOn: true);
        for (var step = 1; step <= 3; step++)
        {
            stream.Write([1, 2, 3]);
            flush.Note(step * Large);
        }

        flush.Complete();

        Assert.Equal((9, 9), (stream.Position, stream.Length));
    }

    private FileStream Closed()
    {
        var stream = File.Create(_folder.Combine("closed"));
        stream.Dispose();
        return stream;
    }
}
