using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class PartFileTests : IDisposable
{
    private static readonly RemoteObject Large = new() { Length = 2 << 20, Tag = ETag };
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Open_AfterAnEarlyEnd_KnowsTheBytesAndTheirObject()
    {
        await LeaveAsync(Large);
        using var part = Open();
        Assert.Equal((1000, Large), (part.Length, part.Known));
        var seen = new List<byte>();
        await part.ReplayAsync((buffer, count) => seen.AddRange(buffer.AsSpan(0, count)), default);
        Assert.Equal(Bytes(1000), seen);
    }

    [Fact]
    public async Task Dispose_NothingToContinueWith_LeavesNothing()
    {
        await LeaveAsync(Large with { Tag = null });
        await LeaveAsync(Large with { Length = 1000 });
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void Open_HeldByAnother_IsInUse()
    {
        using var part = Open();
        Assert.Equal(DownloadErrorCode.InUse, Assert.Throws<DownloadException>(Open).Code);
    }

    [Fact]
    public async Task Open_LinkOfThatName_IsNotFollowed()
    {
        string name;
        using (Open())
        {
            name = Assert.Single(_folder.Files());
        }

        File.WriteAllText(_folder.Combine("precious"), "kept");
        File.CreateSymbolicLink(_folder.Combine(name), _folder.Combine("precious"));
        using (var part = Open())
        {
            await part.WriteAsync([1, 2, 3], 3, default);
        }

        Assert.Equal("kept", File.ReadAllText(_folder.Combine("precious")));
    }

    [Fact]
    public async Task Open_RecordWithoutBytes_DoesNotVouchForLaterOnes()
    {
        await LeaveAsync(Large);
        File.WriteAllBytes(_folder.Combine(_folder.Files()[0]), []);
        using var part = Open();
        await part.WriteAsync([1, 2, 3], 3, default);
        Assert.Single(_folder.Files());
    }

    [Fact]
    public async Task TryRestart_OtherObjectThatIsNotRecorded_LeavesNoOldRecord()
    {
        await LeaveAsync(Large);
        using var part = Open();
        part.TryRestart();
        part.Remember(Large with { Length = 1000 });
        await part.WriteAsync([1, 2, 3], 3, default);
        Assert.Single(_folder.Files());
    }

    [Fact]
    public async Task Dispose_FileHasItsFinalName_LeavesTheFileAlone()
    {
        using (var part = Open())
        {
            part.Remember(Large);
            await part.WriteAsync(Bytes(1000), 1000, default);
            part.Seal();
            File.Move(part.Path, _folder.Combine("a.bin"));
            part.IsMoved = true;
        }

        Assert.Equal(["a.bin"], _folder.Files());
    }

    [Theory]
    [InlineData(true, true, 1000)]
    [InlineData(true, false, 5000)]
    [InlineData(false, true, 5000)]
    [InlineData(false, false, 5000)]
    public async Task Open_ZerosBehindTheFlushedBytes_CountOnlyIfAChecksumShowsThem(bool isFlushed, bool hasNoChecksum, long expected)
    {
        var options = new DownloadOptions { FlushToDisk = isFlushed };
        using (var part = PartFile.Open(_folder, _folder, ItemId.Of("item"), options))
        {
            part.Remember(hasNoChecksum ? Large : Large with { Crc64 = 1 });
            await part.WriteAsync(Bytes(1000), 1000, default);
        }

        using (var file = File.OpenWrite(_folder.Combine(PartFile.NameFor(ItemId.Of("item")))))
        {
            file.SetLength(5000); // A power failure: the length was on the disk before the bytes.
        }

        using var next = PartFile.Open(_folder, _folder, ItemId.Of("item"), options);
        Assert.Equal(expected, next.Length);
    }

    [Fact]
    public async Task Open_BytesThatWereNeverFlushed_StartsOver()
    {
        using var part = Open();
        part.Remember(Large);
        await part.WriteAsync(Bytes(1000), 1000, default);
        using var copy = new TempFolder(); // What the disk has at a power failure.
        File.WriteAllBytes(copy.Combine(Path.GetFileName(part.Path)), new byte[1000]);
        File.Copy(ResumeMetadata.PathFor(part.Path), ResumeMetadata.PathFor(copy.Combine(Path.GetFileName(part.Path))));

        using var next = PartFile.Open(copy, copy, ItemId.Of("item"), new DownloadOptions());
        Assert.Equal(0, next.Length);
        Assert.Null(next.Known);
    }

    [Theory]
    [InlineData(999)]
    [InlineData((2 << 20) + 1)]
    public async Task Open_PartOfAnotherLengthThanItsRecord_StartsOver(long length)
    {
        await LeaveAsync(length < 1000 ? Large : Large with { Crc64 = 1 });
        using (var file = File.OpenWrite(_folder.Combine(PartFile.NameFor(ItemId.Of("item")))))
        {
            file.SetLength(length);
        }

        using var part = Open();
        Assert.Equal(0, part.Length);
        Assert.Single(_folder.Files());
    }

    private PartFile Open() => PartFile.Open(_folder, _folder, ItemId.Of("item"), new DownloadOptions());

    private async Task LeaveAsync(RemoteObject content)
    {
        using var part = Open();
        part.Remember(content);
        await part.WriteAsync(Bytes(1000), 1000, default);
    }
}
