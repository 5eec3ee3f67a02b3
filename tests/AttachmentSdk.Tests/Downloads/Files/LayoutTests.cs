using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Files that a layout spreads over folders below the target folder.</summary>
public sealed class LayoutTests : IDisposable
{
    private static readonly byte[] Old = Bytes(1000, seed: 3);
    private static readonly byte[] Longer = Bytes(2000, seed: 5);
    private static readonly FileLayout ByForm = FileLayout.Parse("{form}/{name}");
    private readonly Engine _engine = new(request => Whole(BytesOf(request.Target)));

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task TwoPlaces_SameName_GetFoldersOfTheirOwn()
    {
        var results = await DownloadAsync(["F1,a.bin", "F2,a.bin", ",a.bin"]);
        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.Equal(["F1/a.bin", "F2/a.bin", "a.bin"], _engine.Folder.Files());
        Assert.All(results, result => Assert.Equal(BytesOf(Uri.EscapeDataString(result.Reference)), File.ReadAllBytes(result.Path!)));
        Assert.Equal(_engine.Folder.Combine("F1", "a.bin"), Assert.Single(results, result => result.Reference == "F1,a.bin").Path);
    }

    [Fact]
    public async Task SingleDownload_GoesToTheFolderToo()
    {
        var result = await _engine.DownloadAsync(Link("F1"), Options());
        Assert.Equal(_engine.Folder.Combine("F1", "a.bin"), result.Path);
    }

    [Fact]
    public async Task LinksOwnLayout_CountsWhereTheOptionsHaveNone()
    {
        await _engine.DownloadAsync(Link("F1", ByForm));
        await _engine.DownloadAsync(Link("F1", ByForm), new DownloadOptions { Layout = FileLayout.Parse("x-{name}") });
        Assert.Equal(["F1/a.bin", "x-a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task NameFromTheContent_IsPlacedToo()
    {
        _engine.Storage.Enqueue(Whole([0xFF, 0xD8, 0xFF, 0xE0, .. Longer]));
        var link = new DownloadLink(Engine.Url) { FallbackFileName = "key", Place = new Dictionary<string, string> { ["sheet"] = "Sheet1", ["cell"] = "B7" } };
        var names = new List<string?>();
        var options = new DownloadOptions { Layout = FileLayout.Parse("{sheet}/{cell}-{name}") };
        await _engine.DownloadAsync(link, options, new SynchronousProgress<DownloadLink>(step => names.Add(step.FileName)));
        Assert.Equal(["Sheet1/B7-key.jpg"], _engine.Folder.Files());
        Assert.Equal("B7-key.jpg", Assert.Single(names.OfType<string>().Distinct()));
    }

    [Theory]
    [InlineData("F1,a.bin", "F1,a.bin,another")]
    [InlineData("F1,a.bin", "f1,A.bin")]
    [InlineData("a/b,a.bin", "a_b,a.bin")]
    [InlineData("..,a.bin", ". .,a.bin")]
    [InlineData("CAFÉ,a.bin", "café,a.bin")]
    public async Task SamePathInTheEnd_NeverOverwrites(string first, string second)
    {
        foreach (var rule in new[] { FileConflict.Skip, FileConflict.Overwrite, FileConflict.Rename })
        {
            using var engine = new Engine(request => Whole(BytesOf(request.Target)));
            var results = await engine.DownloadManyAsync(Resolver(), [first, second], Options(rule));
            Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
            Assert.Equal(2, results.Select(result => result.Path!.ToUpperInvariant()).Distinct().Count());
            Assert.Equal(2, engine.Folder.Files().Count);
            Assert.Single(engine.Folder.Files(), file => file.Contains(" (1)", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task SecondRun_SkipsAndMakesNothing()
    {
        string[] references = ["F1,a.bin", "F1,a.bin,another", "F2,a.bin", ",a.bin"];
        await DownloadAsync(references);
        var files = _engine.Folder.Files();
        Assert.Equal(["F1/a (1).bin", "F1/a.bin", "F2/a.bin", "a.bin"], files);

        var results = await DownloadAsync(references);

        Assert.All(results, result => Assert.Equal(DownloadStatus.Skipped, result.Status));
        Assert.Equal(4, results.Select(result => result.Path).Distinct().Count());
        Assert.Equal(files, _engine.Folder.Files());
    }

    [Theory]
    [InlineData(FileConflict.Rename, "a (1).bin")]
    [InlineData(FileConflict.Skip, "a (1).bin")]
    [InlineData(FileConflict.Overwrite, "a.bin")]
    public async Task FileThatIsThere_IsTreatedByTheRule(FileConflict rule, string expected)
    {
        Put(Old, "F1", "a.bin");
        _engine.Storage.Enqueue(Whole(Longer));
        var result = await _engine.DownloadAsync(Link("F1"), Options(rule));
        Assert.Equal(_engine.Folder.Combine("F1", expected), result.Path);
        Assert.Equal(Longer, File.ReadAllBytes(result.Path!));
    }

    [Fact]
    public async Task FileThatIsThere_WhereNoneMayBe_IsNamedWithItsFolder()
    {
        Put(Old, "F1", "a.bin");
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Link("F1"), Options(FileConflict.Fail)));
        Assert.Equal(DownloadErrorCode.AlreadyExists, fault.Code);
        Assert.Contains(Path.Combine("F1", "a.bin"), fault.Message, StringComparison.Ordinal);
        Assert.Empty(_engine.Storage.Requests);
        Assert.Equal("F2", Path.GetFileName(Path.GetDirectoryName((await _engine.DownloadAsync(Link("F2"), Options(FileConflict.Fail))).Path)));
    }

    [Fact]
    public async Task BrokenConnection_IsContinuedInTheFolderByTheNextRun()
    {
        var file = Bytes(3 << 20);
        _engine.Storage.Enqueue(Whole(file, 2 << 20, BodyEnd.Breaks)).Enqueue(Part(file, 2 << 20));
        var options = Options();
        options.MaxRetries = 0;
        await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Link("F1"), options));
        Assert.NotEmpty(_engine.Folder.Files());
        Assert.All(_engine.Folder.Files(), left => Assert.StartsWith($"{SafeFileName.Reserved}/", left, StringComparison.Ordinal));

        await _engine.DownloadAsync(Link("F1"), options);

        Assert.Equal("bytes=2097152-", _engine.Storage.Requests[1].Header("Range"));
        Assert.Equal(["F1/a.bin"], _engine.Folder.Files());
        Assert.Equal(file, File.ReadAllBytes(_engine.Folder.Combine("F1", "a.bin")));
    }

    [Fact]
    public async Task HostileValues_StayBelowTheTargetFolder()
    {
        string[] values = ["..", "../../x", "/etc", "a\\..\\..\\b", "CON", "C:", new string('长', 300), "gpj.\u202Eexe", "nul\0", "~", ". "];
        using var engine = new Engine(request => Whole(BytesOf(request.Target)));
        var resolver = new ScriptedResolver(value => new DownloadLink(Engine.Url + values[int.Parse(value, null)].Length) { FileName = "a.bin", Place = new Dictionary<string, string> { ["form"] = values[int.Parse(value, null)] } });

        var results = await engine.DownloadManyAsync(resolver, Enumerable.Range(0, values.Length).Select(value => $"{value}"), new DownloadOptions { Layout = FileLayout.Parse("{form}/{form}/{name}") });

        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.All(results, result => Assert.StartsWith(engine.Folder.FullPath + Path.DirectorySeparatorChar, Path.GetFullPath(result.Path!), StringComparison.Ordinal));
        Assert.All(engine.Folder.Files(), file => Assert.Equal(3, file.Split('/').Length));
        Assert.Equal(values.Length, engine.Folder.Files().Count);
    }

    private static byte[] BytesOf(string text) => Bytes(1000 + text[(text.IndexOf('?', StringComparison.Ordinal) + 1)..].Sum(character => character), seed: 7);

    private static DownloadLink Link(string form, FileLayout? own = null) =>
        new(Engine.Url) { FileName = "a.bin", Place = new Dictionary<string, string> { ["form"] = form }, DefaultLayout = own };

    private static DownloadOptions Options(FileConflict rule = FileConflict.Skip) => new() { Layout = ByForm, IfExists = rule };

    // A reference is a form and a name.
    private static ScriptedResolver Resolver() => new(reference => new DownloadLink($"https://storage.example/object?{Uri.EscapeDataString(reference)}")
    {
        FileName = reference.Split(',')[1],
        Place = new Dictionary<string, string> { ["form"] = reference.Split(',')[0] },
    });

    private Task<IReadOnlyList<DownloadResult<string>>> DownloadAsync(IEnumerable<string> references) => _engine.DownloadManyAsync(Resolver(), references, Options());

    private void Put(byte[] bytes, string folder, string name)
    {
        Directory.CreateDirectory(_engine.Folder.Combine(folder));
        File.WriteAllBytes(_engine.Folder.Combine(folder, name), bytes);
    }
}
