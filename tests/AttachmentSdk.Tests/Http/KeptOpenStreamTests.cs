using AttachmentSdk.Http;

namespace AttachmentSdk.Tests.Http;

public class KeptOpenStreamTests
{
    [Fact]
    public async Task Dispose_LeavesTheCallersStreamOpenWhereItWasRead()
    {
        using var inner = new MemoryStream([1, 2, 3, 4]);
        var buffer = new byte[2];
        await using (var stream = new KeptOpenStream(inner))
        {
            stream.Position = 1;
            Assert.Equal(2, await stream.ReadAsync(buffer));
        }

        Assert.Equal([2, 3], buffer);
        Assert.Equal(3, inner.Position);
        Assert.Equal(4, inner.ReadByte());
    }

    [Fact]
    public void Write_ToAStreamForReading_IsRefused()
    {
        using var inner = new MemoryStream();
        using var stream = new KeptOpenStream(inner);
        Assert.False(stream.CanWrite);
        Assert.Throws<NotSupportedException>(() => stream.Write([1], 0, 1));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(1));
    }
}
