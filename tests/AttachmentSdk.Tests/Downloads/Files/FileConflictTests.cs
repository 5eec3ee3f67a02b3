using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
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
    public async Task Skip_SameSha1ByTheLink_SendsNothing()
    {
        Put("a.bin", Old);
        var result = await _engine.DownloadAsync(new DownloadLink(Engine.Url) { FileName = "a.bin", Length = 1000, Sha1 = ChecksumsOf(Old).Sha1 });
        Assert.Equal(DownloadStatus.Skipped, result.Status);
        Assert.Equal(0, result.Attempts);
        Assert.Equal(1000, result.Length);
        Assert.Equal("a.bin", result.FileName);
        Assert.Equal(ChecksumsOf(Old).Sha1, result.Checksums!.Sha1);
        Assert.Empty(_engine.Storage.Requests);
        Assert.Equal(Old, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData(1000L)]
    [InlineData(null)]
    public async Task Skip_SameLengthOtherBytes_GetsANameOfItsOwn(long? length)
    {
        Put("a.bin", Old);
        _engine.Storage.Enqueue(Whole(SameLength));
        var result = await _engine.DownloadAsync(Engine.Link(length: length));
        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Equal(_engine.Folder.Combine("a (1).bin"), result.Path);
        Assert.Equal(SameLength, _engine.Read("a (1).bin"));
        Assert.Equal(Old, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData("x-oss-hash-crc64ecma", true)]
    [InlineData("x-oss-hash-crc64ecma", false)]
    [InlineData("Content-MD5", true)]
    [InlineData("Content-MD5", false)]
    public async Task Skip_SameLength_TheStatedChecksumDecides(string header, bool isSame)
    {
        Put("a.bin", isSame ? SameLength : Old);
        using var whole = isSame ? Whole(SameLength, sent: 0, BodyEnd.Stalls) : Whole(SameLength);
        var stated = header == "Content-MD5" ? Convert.ToBase64String(Convert.FromHexString(ChecksumsOf(SameLength).Md5!)) : Crc64Of(SameLength);
        Assert.True(whole.Headers.TryAddWithoutValidation(header, stated) || whole.Content.Headers.TryAddWithoutValidation(header, stated));
        _engine.Storage.Enqueue(whole);
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(isSame ? DownloadStatus.Skipped : DownloadStatus.Downloaded, result.Status);
        Assert.Equal(1, result.Attempts);
        Assert.Equal(isSame ? ["a.bin"] : ["a (1).bin", "a.bin"], _engine.Folder.Files());
        Assert.Equal(SameLength, File.ReadAllBytes(result.Path!));
        Assert.Equal(Crc64Of(SameLength), $"{result.Checksums!.Crc64}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Skip_SameBytesKnownAtTheEndOnly_KeepsTheOldFile(bool hasLength)
    {
        Put("a.bin", Old);
        _engine.Storage.Enqueue(hasLength ? Whole(Old) : Whole(Old).WithoutLength());
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(DownloadStatus.Skipped, result.Status);
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
        using var whole = Whole(Longer, sent: 0, BodyEnd.Stalls);
        whole.Headers.TryAddWithoutValidation("x-oss-hash-crc64ecma", Crc64Of(Longer));
        _engine.Storage.Enqueue(whole);
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

    private static string Crc64Of(byte[] bytes) => $"{ChecksumsOf(bytes).Crc64}";

    private static FileChecksums ChecksumsOf(byte[] bytes)
    {
        using var folder = new TempFolder();
        File.WriteAllBytes(folder.Combine("a"), bytes);
        return ContentHash.Of(folder.Combine("a"), new RemoteObject { Md5 = [], Sha1 = "" });
    }

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(_engine.Folder.Combine(name), bytes);
}
