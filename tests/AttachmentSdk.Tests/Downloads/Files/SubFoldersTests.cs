using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class SubFoldersTests : IDisposable
{
    private static readonly byte[] File = Bytes(2000);
    private static readonly FileLayout Nested = FileLayout.Parse("{form}/{kind}/{name}");
    private readonly Engine _engine = new(_ => Whole(File));

    private IEnumerable<string> Folders =>
        Directory.EnumerateDirectories(_engine.Folder, "*", SearchOption.AllDirectories).Select(folder => Path.GetRelativePath(_engine.Folder, folder)).Order(StringComparer.Ordinal);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task FailureWithoutAByte_LeavesNoFolder()
    {
        _engine.Storage.Enqueue(Status(403));
        await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync("F1", "invoices"));
        Assert.Empty(Folders);
    }

    [Fact]
    public async Task FailureWithoutAByte_LeavesFoldersThatWereThere()
    {
        Directory.CreateDirectory(_engine.Folder.Combine("F1"));
        _engine.Storage.Enqueue(Status(403));
        await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync("F1", "invoices"));
        Assert.Equal(["F1"], Folders);
    }

    [Fact]
    public void Leave_WhileAnotherStays_KeepsTheFolder()
    {
        var folders = new SubFolders(_engine.Folder);
        var first = folders.Enter(Path.Combine("F1", "a"))!;
        var second = folders.Enter(Path.Combine("F1", "b"))!;
        var third = folders.Enter(Path.Combine("F1", "b"))!;
        first.Dispose();
        first.Dispose();
        second.Dispose();
        Assert.Equal(["F1", Path.Combine("F1", "b")], Folders);

        third.Dispose();

        Assert.Empty(Folders);
    }

    [Fact]
    public void Leave_FolderThatHoldsSomething_StaysWithIt()
    {
        using (new SubFolders(_engine.Folder).Enter(Path.Combine("F1", "a")))
        {
            System.IO.File.WriteAllBytes(_engine.Folder.Combine("F1", "a", "x"), File);
        }

        Assert.Equal(["F1/a/x"], _engine.Folder.Files());
    }

    [Fact]
    public async Task ManyItemsThatFailAndSucceed_LeaveOnlyFoldersWithFiles()
    {
        using var engine = new Engine(request => request.Target.EndsWith('1') ? Status(403) : Whole(File));
        var resolver = new ScriptedResolver(number => new DownloadLink($"https://storage.example/{number}")
        {
            FileName = $"{number}.bin",
            Place = new Dictionary<string, string> { ["form"] = number[..1], ["kind"] = number.EndsWith('1') ? "bad" : "good" },
        });

        var results = await engine.DownloadManyAsync(resolver, Enumerable.Range(100, 300).Select(number => $"{number}"), new DownloadOptions { Layout = Nested, MaxConcurrency = 16 });

        Assert.Equal(270, results.Count(result => result.IsSuccess));
        Assert.All(Directory.EnumerateDirectories(engine.Folder, "*", SearchOption.AllDirectories), folder => Assert.NotEmpty(Directory.EnumerateFileSystemEntries(folder)));
    }

    [Fact]
    public async Task FileInPlaceOfTheFolder_IsAnErrorOfThatItemOnly()
    {
        await System.IO.File.WriteAllBytesAsync(_engine.Folder.Combine("F1"), File);
        var resolver = new ScriptedResolver(form => new DownloadLink(Engine.Url) { FileName = "a.bin", Place = new Dictionary<string, string> { ["form"] = form } });

        var results = await _engine.DownloadManyAsync(resolver, ["F1", "F2", "F3"], new DownloadOptions { Layout = Nested, MaxConcurrency = 1 });

        var fault = Assert.Single(results, result => !result.IsSuccess);
        Assert.Equal(DownloadErrorCode.AlreadyExists, fault.Error!.Code);
        Assert.Contains("'F1'", fault.Error.Message, StringComparison.Ordinal);
        Assert.Equal(["F1", "F2/a.bin", "F3/a.bin"], _engine.Folder.Files());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LinkInPlaceOfTheFolder_IsNotFollowed(bool isDangling)
    {
        using var outside = new TempFolder();
        Directory.CreateSymbolicLink(_engine.Folder.Combine("F1"), isDangling ? outside.Combine("nowhere") : outside);

        var fault = await Assert.ThrowsAsync<DownloadException>(() => DownloadAsync("F1", "invoices"));

        Assert.Equal(DownloadErrorCode.AlreadyExists, fault.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
        Assert.Empty(_engine.Storage.Requests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(2000L)]
    public async Task PathTooLong_IsAnErrorOfThatItemOnly(long? length)
    {
        var layout = FileLayout.Parse(string.Concat(Enumerable.Repeat("{form}/", 30)) + "{name}");
        DownloadLink Link(string form) => new(Engine.Url) { FileName = "a.bin", Length = length, Place = new Dictionary<string, string> { ["form"] = form } };
        var resolver = new ScriptedResolver(Link);

        var results = await _engine.DownloadManyAsync(resolver, [new string('x', 300), "F2"], new DownloadOptions { Layout = layout, MaxConcurrency = 1 });

        Assert.Equal([DownloadStatus.Failed, DownloadStatus.Downloaded], results.Select(result => result.Status));
        Assert.Equal(DownloadErrorCode.Destination, results[0].Error!.Code);
        Assert.Contains("is too long for this system", results[0].Error!.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Link(new string('x', 300)), new DownloadOptions { Layout = layout }));
        Assert.Equal(["F2"], Directory.EnumerateFileSystemEntries(_engine.Folder).Select(Path.GetFileName).Where(name => name != SafeFileName.Reserved));
    }

    [Fact]
    public async Task FolderThatAnotherProcessRemoved_IsMadeAgain()
    {
        using var target = TargetFolder.Open(_engine.Folder, null);
        using var stay = target.Enter("F1");
        Directory.Delete(_engine.Folder.Combine("F1"));

        var id = ItemId.Of("identity");
        using (var part = target.OpenPart(id, new DownloadOptions()))
        {
            await part.WriteAsync(File, File.Length, CancellationToken.None);
            target.Commit(part, Path.Combine("F1", "a.bin"), id, FileConflict.Skip, new FileChecksums(0), default);
        }

        Assert.Equal(["F1/a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Commit_WhileOthersRemoveTheEmptyFolders_MovesEveryFile() => await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(async () =>
    {
        var id = ItemId.Of($"{worker}");
        for (var round = 0; round < 200; round++)
        {
            using var target = TargetFolder.Open(_engine.Folder, null);
            using var stay = target.Enter(Path.Combine("F1", "a"));
            using var part = target.OpenPart(id, new DownloadOptions());
            await part.WriteAsync(File, File.Length, CancellationToken.None);
            var (path, _) = target.Commit(part, Path.Combine("F1", "a", $"{worker}.bin"), id, FileConflict.Fail, new FileChecksums(0), default);
            System.IO.File.Delete(path);
        }
    })));

    private Task<DownloadResult<DownloadLink>> DownloadAsync(string form, string kind) => _engine.DownloadAsync(
        new DownloadLink(Engine.Url) { FileName = "a.bin", Place = new Dictionary<string, string> { ["form"] = form, ["kind"] = kind } },
        new DownloadOptions { Layout = Nested });
}
