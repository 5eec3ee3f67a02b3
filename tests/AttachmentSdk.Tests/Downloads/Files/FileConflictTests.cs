using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class FileConflictTests : IDisposable
{
    private static readonly byte[] Old = Bytes(1000, seed: 3);
    private static readonly byte[] SameLength = Bytes(1000, seed: 4);
    private static readonly byte[] Longer = Bytes(2000, seed: 5);
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Skip_SameLengthByKey_SendsNothing()
    {
        Put("a.bin", Old);
        var result = await _engine.DownloadAsync(Engine.Link(length: 1000));
        Assert.Equal(DownloadStatus.Skipped, result.Status);
        Assert.Equal(0, result.Attempts);
        Assert.Equal(1000, result.Bytes);
        Assert.Empty(_engine.Storage.Requests);
        Assert.Equal(Old, _engine.Read("a.bin"));
    }

    [Fact]
    public async Task Skip_SameLengthByResponse_ReadsNoBody()
    {
        Put("a.bin", Old);
        _engine.Storage.Enqueue(Whole(SameLength, sent: 0, BodyEnd.Stalls));
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(DownloadStatus.Skipped, result.Status);
        Assert.Equal(1, result.Attempts);
        Assert.Equal(Old, _engine.Read("a.bin"));
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Skip_SameLengthKnownAtTheEndOnly_KeepsTheOldFile()
    {
        Put("a.bin", Old);
        _engine.Storage.Enqueue(Whole(SameLength).WithoutLength());
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(DownloadStatus.Skipped, result.Status);
        Assert.Equal(Old, _engine.Read("a.bin"));
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Skip_OtherLength_GetsANameOfItsOwn()
    {
        Put("a.bin", Old);
        _engine.Storage.Enqueue(Whole(Longer));
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Equal(_engine.Folder.Combine("a (1).bin"), result.Path);
        Assert.Equal(Old, _engine.Read("a.bin"));
        Assert.Equal(Longer, _engine.Read("a (1).bin"));
    }

    [Fact]
    public async Task Skip_RunAgain_FindsTheRenamedFile()
    {
        Put("a.bin", Old);
        Put("a (1).bin", Longer);
        var result = await _engine.DownloadAsync(Engine.Link(length: 2000));
        Assert.Equal(DownloadStatus.Skipped, result.Status);
        Assert.Equal(_engine.Folder.Combine("a (1).bin"), result.Path);
    }

    [Fact]
    public async Task Overwrite_ReplacesOnlyWhenComplete()
    {
        Put("a.bin", Old);
        var untouched = true;
        using var engine = new Engine(_ =>
        {
            untouched &= _engine.Read("a.bin").SequenceEqual(Old);
            return Whole(Longer, 500, BodyEnd.Breaks, etag: null);
        });
        var options = new DownloadOptions { IfExists = FileConflict.Overwrite, MaxRetries = 3 };
        await Assert.ThrowsAsync<DownloadException>(() => engine.Downloader.DownloadAsync(Engine.Link(), _engine.Folder.FullPath, options));
        Assert.True(untouched);
        Assert.Equal(Old, _engine.Read("a.bin"));

        _engine.Storage.Enqueue(Whole(Longer));
        var result = await _engine.DownloadAsync(Engine.Link(), options);
        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Equal(Longer, _engine.Read("a.bin"));
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Rename_KeepsBoth()
    {
        Put("a.bin", Old);
        Put("a (1).bin", Old);
        _engine.Storage.Enqueue(Whole(SameLength));
        var result = await _engine.DownloadAsync(Engine.Link(), new DownloadOptions { IfExists = FileConflict.Rename });
        Assert.Equal(_engine.Folder.Combine("a (2).bin"), result.Path);
        Assert.Equal(SameLength, _engine.Read("a (2).bin"));
    }

    [Fact]
    public async Task Fail_ExistingFile_SendsNothing()
    {
        Put("a.bin", Old);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { IfExists = FileConflict.Fail }));
        Assert.Equal(DownloadErrorCode.AlreadyExists, fault.Code);
        Assert.Empty(_engine.Storage.Requests);
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Fail_FileAppearsMeanwhile_Fails()
    {
        using var engine = new Engine(_ =>
        {
            Put("a.bin", Old);
            return Whole(Longer);
        });
        var options = new DownloadOptions { IfExists = FileConflict.Fail };
        var fault = await Assert.ThrowsAsync<DownloadException>(() => engine.Downloader.DownloadAsync(Engine.Link(), _engine.Folder.FullPath, options));
        Assert.Equal(DownloadErrorCode.AlreadyExists, fault.Code);
        Assert.Equal(["a.bin"], _engine.Folder.Files());
        Assert.Equal(Old, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData(FileConflict.Skip)]
    [InlineData(FileConflict.Rename)]
    [InlineData(FileConflict.Overwrite)]
    public async Task FolderOfThatName_IsNoFileToTouch(FileConflict rule)
    {
        Directory.CreateDirectory(_engine.Folder.Combine("a.bin"));
        _engine.Storage.Enqueue(Whole(Longer));
        var result = await _engine.DownloadAsync(Engine.Link(), new DownloadOptions { IfExists = rule });
        Assert.Equal(_engine.Folder.Combine("a (1).bin"), result.Path);
    }

    [Fact]
    public async Task FolderOfThatName_FailsWhereNothingMayExist()
    {
        Directory.CreateDirectory(_engine.Folder.Combine("a.bin"));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { IfExists = FileConflict.Fail }));
        Assert.Equal(DownloadErrorCode.AlreadyExists, fault.Code);
    }

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(_engine.Folder.Combine(name), bytes);
}
