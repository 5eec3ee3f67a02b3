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

    private PartFile Open() => PartFile.Open(_folder, _folder, ItemId.Of("item"), new DownloadOptions());

    private async Task LeaveAsync(RemoteObject content)
    {
        using var part = Open();
        part.Remember(content);
        await part.WriteAsync(Bytes(1000), 1000, default);
    }
}
