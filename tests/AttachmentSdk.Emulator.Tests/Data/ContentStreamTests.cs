using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.Tests.Data;

public sealed class ContentStreamTests : IDisposable
{
    private readonly ContentStream _stream = new(new BuiltContent([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));

    public void Dispose() => _stream.Dispose();

    [Fact]
    public void Read_ToTheEnd_IsAllBytesThenNothing()
    {
        using var copy = new MemoryStream();
        _stream.CopyTo(copy, 3);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], copy.ToArray());
        Assert.Equal(0, _stream.Read(new byte[1], 0, 1));
    }

    [Theory]
    [InlineData(4, SeekOrigin.Begin, 4)]
    [InlineData(2, SeekOrigin.Current, 3)]
    [InlineData(-1, SeekOrigin.End, 9)]
    public void Seek_FromAnywhere_ReadsFromThere(long offset, SeekOrigin origin, int expected)
    {
        _stream.Position = 1;
        _stream.Seek(offset, origin);

        Assert.Equal(expected, _stream.ReadByte());
    }

    [Fact]
    public void Read_BeyondTheEnd_IsNothing()
    {
        _stream.Seek(5, SeekOrigin.End);

        Assert.Equal(-1, _stream.ReadByte());
        Assert.Throws<ArgumentOutOfRangeException>(() => _stream.Position = -1);
    }

    [Fact]
    public void Write_IsNotSupported()
    {
        Assert.True(_stream is { CanRead: true, CanSeek: true, CanWrite: false, Length: 10 });
        Assert.Throws<NotSupportedException>(() => _stream.WriteByte(1));
        Assert.Throws<NotSupportedException>(() => _stream.SetLength(1));
    }
}
