using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Symbolic links wherever one can stand in the way of a download.</summary>
public sealed class LinkedFolderTests : IDisposable
{
    private const int Long = 2 << 20;
    private static readonly byte[] File = Bytes(Long);
    private static readonly byte[] Precious = Bytes(500, seed: 2);
    private readonly Engine _engine = new();
    private readonly TempFolder _outside = new();

    private string Victim => _outside.Combine("precious");

    public LinkedFolderTests() => System.IO.File.WriteAllBytes(Victim, Precious);

    public void Dispose()
    {
        _engine.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [InlineData(FileConflict.Skip)]
    [InlineData(FileConflict.Overwrite)]
    [InlineData(FileConflict.Rename)]
    public async Task LinkOfTheFilesName_IsNotWrittenThrough(FileConflict rule)
    {
        System.IO.File.CreateSymbolicLink(_engine.Folder.Combine("a.bin"), Victim);
        _engine.Storage.Enqueue(Whole(File));

        var result = await _engine.DownloadAsync(Engine.Link(), new DownloadOptions { IfExists = rule });

        Assert.Equal(File, System.IO.File.ReadAllBytes(result.Path!));
        Assert.Null(new FileInfo(result.Path!).LinkTarget);
        AssertUntouched();
    }

    [Fact]
    public async Task LinkOfTheFilesName_IsAConflictWhereNothingMayExist()
    {
        System.IO.File.CreateSymbolicLink(_engine.Folder.Combine("a.bin"), _outside.Combine("nothing"));

        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { IfExists = FileConflict.Fail }));

        Assert.Equal(DownloadErrorCode.AlreadyExists, fault.Code);
        AssertUntouched();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    public async Task LinkOfThePartOrItsRecord_IsNotWrittenThrough(string ending)
    {
        _engine.Storage.Enqueue(Whole(File, sent: 1 << 20, BodyEnd.Breaks));
        await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 0 }));
        var name = _engine.Folder.Combine(_engine.Folder.Files()[0] + ending);
        System.IO.File.Delete(name);
        System.IO.File.CreateSymbolicLink(name, Victim);
        _engine.Storage.Enqueue(Whole(File));

        await _engine.DownloadAsync(Engine.Link());

        Assert.Equal(["a.bin"], _engine.Folder.Files());
        Assert.Equal(File, _engine.Read("a.bin"));
        AssertUntouched();
    }

    [Fact]
    public async Task FolderThatIsALink_IsWhereTheCallerWantsTheFile()
    {
        var folder = _engine.Folder.Combine("linked");
        Directory.CreateSymbolicLink(folder, _outside);
        _engine.Storage.Enqueue(Whole(File));

        await _engine.Downloader.DownloadAsync(Engine.Link("../../a.bin"), folder);

        Assert.Equal([".._.._a.bin", "precious"], _outside.Files());
        AssertUntouched();
    }

    [Fact]
    public async Task FolderThatIsALinkToNowhere_IsADestinationError()
    {
        var folder = _engine.Folder.Combine("linked");
        Directory.CreateSymbolicLink(folder, _outside.Combine("nowhere"));

        await Assert.ThrowsAsync<DestinationException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), folder));

        Assert.Equal(["precious"], _outside.Files());
    }

    private void AssertUntouched() => Assert.Equal(Precious, System.IO.File.ReadAllBytes(Victim));
}
