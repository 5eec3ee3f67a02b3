using AttachmentSdk.Ekuaibao.Uploads;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Ekuaibao.Uploads;

public sealed class UnchangedStreamTests : IDisposable
{
    private const int Length = 300_000;
    private readonly TempFolder _folder = new();

    private string FilePath => _folder.Combine("a.bin");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(-1)]
    [InlineData(-Length)]
    [InlineData(1)]
    [InlineData(Length)]
    public async Task Upload_ContentChangesItsLength_IsNeverASuccess(int change)
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        using var content = new ChangingStream(stream => stream.SetLength(stream.Length + change));

        var error = await Assert.ThrowsAsync<IOException>(() => vendors.Ekuaibao.UploadAsync(content, "a.bin"));

        Assert.Equal("The content changed during the upload.", error.Message);
        Assert.Empty(vendors.Emulator.Uploads);
    }

    [Fact]
    public async Task Upload_ContentCannotBeReadToItsEnd_IsNoErrorOfTheNetwork()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        using var content = new ChangingStream(_ => throw new IOException("Input/output error"));

        var error = await Assert.ThrowsAsync<IOException>(() => vendors.Ekuaibao.UploadAsync(content, "a.bin"));

        Assert.Equal("Input/output error", error.Message);
        Assert.Empty(vendors.Emulator.Uploads);
    }

    [Fact]
    public async Task Read_FileOverwrittenWithEqualLength_Fails()
    {
        await File.WriteAllBytesAsync(FilePath, StorageResponses.Bytes(Length));
        await using var file = new FileStream(FilePath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var stream = new UnchangedStream(file);
        await using (var other = new FileStream(FilePath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            other.Write(new byte[Length]);
        }

        File.SetLastWriteTimeUtc(FilePath, DateTime.UtcNow.AddSeconds(1));

#if NETSTANDARD_LIBRARY // That build cannot ask for the time of an open file.
        await stream.CopyToAsync(Stream.Null);
#else
        Assert.Equal("The content changed during the upload.", (await Assert.ThrowsAsync<IOException>(() => stream.CopyToAsync(Stream.Null))).Message);
#endif
    }

    [Fact]
    public async Task Read_FileOfUnknownLength_IsNotTakenForEmpty()
    {
        const string Path = "/proc/version";
        if (!File.Exists(Path))
        {
            return; // Only Linux has such files.
        }

        await using var file = File.OpenRead(Path);
        using var stream = new UnchangedStream(file);

        await Assert.ThrowsAsync<IOException>(() => stream.CopyToAsync(Stream.Null));
    }

    [Fact]
    public async Task Read_UnchangedFile_GivesItsBytesAgainAfterASeek()
    {
        var bytes = StorageResponses.Bytes(Length);
        await File.WriteAllBytesAsync(FilePath, bytes);
        await using var file = File.OpenRead(FilePath);
        using var stream = new UnchangedStream(file);

        foreach (var start in new[] { 0, 100, 0 })
        {
            var copy = new MemoryStream();
            stream.Position = start;
            await stream.CopyToAsync(copy);
            Assert.Equal(bytes[start..], copy.ToArray());
        }
    }

    /// <summary>Content that changes once a part of it was read.</summary>
    private sealed class ChangingStream(Action<Stream> change) : Stream
    {
        private readonly MemoryStream _bytes = NewBytes();
        private bool _isChanged;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => _bytes.Length;

        public override long Position
        {
            get => _bytes.Position;
            set => _bytes.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_bytes.Position > 0 && !_isChanged)
            {
                _isChanged = true;
                change(_bytes);
            }

            return _bytes.Read(buffer, offset, count);
        }

        public override void Flush() => _bytes.Flush();

        public override long Seek(long offset, SeekOrigin origin) => _bytes.Seek(offset, origin);

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private static MemoryStream NewBytes()
        {
            var bytes = new MemoryStream();
            bytes.Write(StorageResponses.Bytes(UnchangedStreamTests.Length));
            bytes.Position = 0;
            return bytes;
        }
    }
}
