using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

public sealed class FileDownloadTests : IDisposable
{
    private static readonly byte[] Old = Bytes(1000, seed: 3);
    private static readonly byte[] SameLength = Bytes(1000, seed: 4);
    private static readonly byte[] Longer = Bytes(2000, seed: 5);
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task UnderTheFinalName_NothingStandsBeforeItIsComplete()
    {
        var seen = new List<IReadOnlyList<string>>();
        using var engine = new Engine(new StubHandler().Enqueue(Whole(Longer, 1500, BodyEnd.Breaks)).Enqueue(Part(Longer, 1500)));
        var progress = new SynchronousProgress<DownloadLink>(step => seen.AddRange(step.Status is null ? [engine.Folder.Files()] : []));
        await engine.DownloadAsync(Engine.Link(), progress: progress);
        Assert.NotEmpty(seen);
        Assert.All(seen, files => Assert.EndsWith(".part", Assert.Single(files), StringComparison.Ordinal));
        Assert.Equal(["a.bin"], engine.Folder.Files());
    }

    [Theory]
    [InlineData("photo.jpg", "<!DOCTYPE html><html><body>login</body></html>", "an HTML page")]
    [InlineData("photo.jpg", "\n <html>", "an HTML page")]
    [InlineData("scan.pdf", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "an XML document")]
    [InlineData("scan.docx", "{\"error\":\"download token auth failed\"}", "a JSON document")]
    public async Task ErrorPage_InPlaceOfABinaryFile_IsNoFile(string name, string page, string kind)
    {
        _engine.Storage.Enqueue(Whole(System.Text.Encoding.UTF8.GetBytes(page)).Typed("text/html"));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(name)));
        Assert.Equal(DownloadErrorCode.ErrorPage, fault.Code);
        Assert.Contains(kind, fault.Message, StringComparison.Ordinal);
        Assert.Empty(_engine.Folder.Files());
        Assert.Single(_engine.Storage.Requests);
    }

    [Theory]
    [InlineData("page.html", "<html></html>")]
    [InlineData("电子发票.xml", "<?xml version=\"1.0\"?><a/>")]
    [InlineData("data.json", "{\"a\":1}")]
    [InlineData("数电票.ofd", "<?xml version=\"1.0\"?><ofd:OFD/>")]
    public async Task TextFile_ThatIsWhatItsNameSays_IsAFile(string name, string text)
    {
        _engine.Storage.Enqueue(Whole(System.Text.Encoding.UTF8.GetBytes(text)));
        await _engine.DownloadAsync(Engine.Link(name));
        Assert.Equal(text, File.ReadAllText(_engine.Folder.Combine(name)));
    }

    [Theory]
    [InlineData("<html>login</html>", "text/html")]
    [InlineData("{\"code\":20007}", "application/json")]
    [InlineData("<Error><Code>AccessDenied</Code></Error>", "application/xml")]
    public async Task ErrorPage_InPlaceOfAPictureWithoutName_IsNoFile(string page, string mediaType)
    {
        _engine.Storage.Enqueue(Whole(System.Text.Encoding.UTF8.GetBytes(page)).Typed(mediaType));
        var link = new DownloadLink(Engine.Url) { FallbackFileName = "ravXFmauNdDdDnapWimCvn", IsPicture = true };
        Assert.Equal(DownloadErrorCode.ErrorPage, (await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(link))).Code);
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task Picture_ThatIsTextByItsKind_IsAFile()
    {
        _engine.Storage.Enqueue(Whole("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray()).Typed("image/svg+xml"));
        var result = await _engine.DownloadAsync(new DownloadLink(Engine.Url) { FallbackFileName = "key", IsPicture = true });
        Assert.Equal("key.svg", Path.GetFileName(result.Path));
    }

    [Fact]
    public async Task Name_FromTheServer_WhenTheLinkKnowsNone()
    {
        _engine.Storage.Enqueue(Whole(Longer).Named("attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf"));
        var result = await _engine.DownloadAsync(new DownloadLink(Engine.Url) { FallbackFileName = "x" });
        Assert.Equal("发票.pdf", Path.GetFileName(result.Path));
    }

    [Fact]
    public async Task Name_FromContent_WhenNobodyKnowsOne()
    {
        _engine.Storage.Enqueue(Whole([0xFF, 0xD8, 0xFF, 0xE0, .. Longer]));
        var result = await _engine.DownloadAsync(new DownloadLink(Engine.Url) { FallbackFileName = "ravXFmauNdDdDnapWimCvn" });
        Assert.Equal("ravXFmauNdDdDnapWimCvn.jpg", Path.GetFileName(result.Path));
    }

    [Theory]
    [InlineData("../../evil.sh")]
    [InlineData("..\\..\\evil.sh")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\evil.sh")]
    [InlineData("..")]
    [InlineData("nul\0name.bin")]
    public async Task Name_Hostile_StaysInTheFolder(string name)
    {
        _engine.Storage.Enqueue(Whole(Longer));
        var result = await _engine.DownloadAsync(Engine.Link(name));
        Assert.Equal(_engine.Folder.FullPath, Path.GetDirectoryName(result.Path));
        Assert.Single(_engine.Folder.Files());
    }

    [Fact]
    public async Task Folder_ThatDoesNotExist_IsMade()
    {
        _engine.Storage.Enqueue(Whole(Longer));
        var result = await _engine.Downloader.DownloadAsync(Engine.Link(), _engine.Folder.Combine("deep", "er") + Path.DirectorySeparatorChar);
        Assert.Equal(_engine.Folder.Combine("deep", "er", "a.bin"), result.Path);
    }

    [Fact]
    public async Task Folder_ThatIsAFile_IsADestinationError()
    {
        Put("file", Old);
        await Assert.ThrowsAsync<DestinationException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), _engine.Folder.Combine("file")));
        await Assert.ThrowsAsync<DestinationException>(() => _engine.Downloader.DownloadAsync(Engine.Link(), _engine.Folder.Combine("file", "below")));
        Assert.Empty(_engine.Storage.Requests);
    }

    [Fact]
    public async Task SameItem_InASecondDownload_IsInUse()
    {
        var second = default(DownloadException);
        using var engine = new Engine(new StubHandler(async (_, _) =>
        {
            second ??= await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link()));
            return Whole(Longer);
        }));
        await engine.Downloader.DownloadAsync(Engine.Link(), _engine.Folder.FullPath);
        Assert.Equal(DownloadErrorCode.InUse, second!.Code);
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task PartOfAKilledRun_IsStartedOver()
    {
        string? part = null;
        using var engine = new Engine(_ =>
        {
            part = Assert.Single(_engine.Folder.Files());
            return Status(400);
        });
        await Assert.ThrowsAsync<DownloadException>(() => engine.Downloader.DownloadAsync(Engine.Link(), _engine.Folder.FullPath));
        Directory.CreateDirectory(_engine.Folder.Combine(Path.GetDirectoryName(part!)!));
        Put(part!, Bytes(5000));

        _engine.Storage.Enqueue(Whole(Longer));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(Longer, _engine.Read("a.bin"));
        Assert.Equal(["a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Progress_StepsGrowToTheLength()
    {
        var steps = new List<DownloadProgress<DownloadLink>>();
        var link = Engine.Link();
        _engine.Storage.Enqueue(Whole(Longer));
        await _engine.DownloadAsync(link, progress: new SynchronousProgress<DownloadLink>(steps.Add));
        Assert.NotEmpty(steps);
        Assert.Equal(steps.Select(step => step.BytesReceived).Order(), steps.Select(step => step.BytesReceived));
        Assert.All(steps, step => Assert.Equal((link, "a.bin", 2000L), (step.Reference, step.FileName, step.Length)));
        Assert.Equal(2000, steps[^1].BytesReceived);
    }

    private void Put(string name, byte[] bytes) => File.WriteAllBytes(_engine.Folder.Combine(name), bytes);
}
