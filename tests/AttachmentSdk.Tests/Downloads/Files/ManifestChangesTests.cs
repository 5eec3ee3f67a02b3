using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>What other runs and other processes do to a folder and its manifest while one is in use.</summary>
public sealed class ManifestChangesTests : IDisposable
{
    private static readonly DownloadOptions Overwrite = new() { IfExists = FileConflict.Overwrite };

    private readonly Engine _engine = new(Respond);

    private string State => _engine.Folder.Combine(SafeFileName.Reserved);

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Overwrite_AnotherProcessGaveTheNameAwayMeanwhile_LeavesItsFile()
    {
        using var other = new Engine(Respond);
        using var engine = new Engine(request =>
        {
            // After this process has read the manifest and before it commits.
            RunAsync(other, "2", Overwrite).GetAwaiter().GetResult();
            return Respond(request);
        });

        var result = await RunAsync(engine, "1", Overwrite);

        Assert.Equal("a (1).bin", result.FileName);
        Assert.Equal(BytesOf("2"), _engine.Read("a.bin"));
        Assert.Equal(BytesOf("1"), _engine.Read("a (1).bin"));
    }

    [Fact]
    public async Task Overwrite_SeveralProcessesAtOnce_LosesNoAttachment()
    {
        var engines = Enumerable.Range(0, 12).Select(_ => new Engine(Respond)).ToList();
        await Task.WhenAll(engines.Select((engine, number) => Task.Run(() => RunAsync(engine, $"{number}", Overwrite))));
        engines.ForEach(engine => engine.Dispose());

        Assert.Equal(12, _engine.Folder.Files().Select(name => Convert.ToHexString(_engine.Read(name))).Distinct().Count());
        Assert.All(Directory.GetFiles(State, "*.lock"), path => Assert.StartsWith("manifest", Path.GetFileName(path), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Overwrite_NameThatAnotherProcessGivesAway_IsNotWaitedFor()
    {
        Directory.CreateDirectory(State);
        using (NameLock.TryTake(State, "a.bin", _engine.Folder))
        {
            Assert.Null(NameLock.TryTake(State, "A.BIN", _engine.Folder));
            Assert.Equal("a (1).bin", (await RunAsync(_engine, "1", Overwrite)).FileName);
        }

        using var free = NameLock.TryTake(State, "a.bin", _engine.Folder);
        Assert.NotNull(free);
    }

    [Fact]
    public async Task FileReplacedWithoutTheManifest_SameLength_IsDownloadedAgain()
    {
        await RunAsync(_engine, "1");
        await RunAsync(_engine, "2", new DownloadOptions { IfExists = FileConflict.Overwrite, UseManifest = false });
        File.SetLastWriteTimeUtc(_engine.Folder.Combine("a.bin"), DateTime.UtcNow.AddMinutes(1));

        var result = await RunAsync(_engine, "1");

        Assert.Equal(DownloadStatus.Downloaded, result.Status);
        Assert.Equal(BytesOf("1"), await File.ReadAllBytesAsync(result.Path!));
        Assert.Equal(BytesOf("2"), _engine.Read("a.bin"));
    }

    [Fact]
    public async Task FileOfAnotherTime_SameBytes_IsSkippedAndComparedOnce()
    {
        await RunAsync(_engine, "1");
        File.SetLastWriteTimeUtc(_engine.Folder.Combine("a.bin"), new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        var manifest = Path.Combine(State, "manifest.jsonl");

        Assert.All([await RunAsync(_engine, "1"), await RunAsync(_engine, "1")], result => Assert.Equal((DownloadStatus.Skipped, 0), (result.Status, result.Attempts)));

        Assert.Equal(2, File.ReadLines(manifest).Count());
        Assert.Equal(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc).Ticks, ManifestEntry.Parse(File.ReadLines(manifest).Last())!.Modified);
    }

    [Fact]
    public async Task LineOfAnEarlierVersion_HasNoTime_AndStillCounts()
    {
        await RunAsync(_engine, "1");
        var manifest = Path.Combine(State, "manifest.jsonl");
        var entry = ManifestEntry.Parse((await File.ReadAllTextAsync(manifest)).TrimEnd())!;
        await File.WriteAllTextAsync(manifest, (entry with { Modified = null }).ToLine() + "\n");
        Assert.Equal((DownloadStatus.Skipped, 0), await RunAsync(_engine, "1") is var result ? (result.Status, result.Attempts) : default);
    }

    [Fact]
    public void ManyLinesOfOneItem_TheLastOneCounts()
    {
        Directory.CreateDirectory(State);
        var entry = new ManifestEntry(ItemId.Of("1"), "a.bin", 7, new FileChecksums(7), DateTimeOffset.UnixEpoch);
        File.WriteAllLines(Path.Combine(State, "manifest.jsonl"), Enumerable.Range(0, 100_000).Select(length => (entry with { Length = length }).ToLine()));

        using var manifest = new Manifest(State);
        manifest.Refresh();
        Assert.Equal(99_999, manifest.Find(entry.Id)!.Length);
        Assert.True(manifest.IsOfAnother("A.bin", ItemId.Of("2")));
        Assert.False(manifest.IsShared(entry));
    }

    [Fact]
    public void ManyLinesOfOneItem_TakeOnePlaceInTheIndex()
    {
        var index = new LineIndex();
        var comparisons = 0;
        for (var line = 0; line < 100_000; line++)
        {
            index.Add(5, 0, line * 100L, _ => ++comparisons > 0);
        }

        Assert.Equal([(0, 9_999_900L)], index.Find(5));
        Assert.Equal(99_999, comparisons);
    }

    private static HttpResponseMessage Respond(RecordedRequest request) => Whole(BytesOf(request.Target[(request.Target.IndexOf('?', StringComparison.Ordinal) + 1)..]));

    private static byte[] BytesOf(string reference) => Bytes(1000, seed: int.Parse(reference, System.Globalization.CultureInfo.InvariantCulture));

    private async Task<DownloadResult<string>> RunAsync(Engine engine, string reference, DownloadOptions? options = null)
    {
        var resolver = new ScriptedResolver(name => new DownloadLink($"https://storage.example/a?{name}") { FileName = "a.bin" });
        return Assert.Single(await engine.Downloader.DownloadManyAsync(resolver, References.From([reference]), _engine.Folder, options).ListAsync());
    }
}
