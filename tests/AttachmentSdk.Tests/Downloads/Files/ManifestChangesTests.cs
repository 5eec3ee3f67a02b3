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
    public async Task Overwrite_FilesThatMayBeCutOff_ReplaceNoneOfAnotherProcess()
    {
        using var first = new Engine(request => Respond(request).WithoutLength());
        using var second = new Engine(request => Respond(request).WithoutLength());
        for (var number = 0; number < 10; number++)
        {
            Assert.False((await RunAsync(number % 2 == 0 ? first : second, $"{number}", Overwrite)).IsVerified);
        }

        Assert.Equal(10, _engine.Folder.Files().Select(name => Convert.ToHexString(_engine.Read(name))).Distinct().Count());

        // Its own file is replaced, and not taken for complete.
        Assert.Equal((DownloadStatus.Skipped, 1), await RunAsync(second, "3") is var again ? (again.Status, again.Attempts) : default);
        Assert.Equal("a (3).bin", (await RunAsync(second, "3", Overwrite)).FileName);
    }

    [Fact]
    public async Task Overwrite_NoFileOfTheManifestIsFree_IsAnErrorThatKeepsTheOthersFiles()
    {
        await RunAsync(_engine, "1", Overwrite);
        var others = Enumerable.Range(0, LineIndex.MostFiles).Select(_ => new Manifest(State)).ToList();
        Assert.All(others, other => Assert.True(other.TryOpenWriter()));
        using var engine = new Engine(Respond);

        var error = (await RunAsync(engine, "2", Overwrite)).Error!;

        Assert.Equal((DownloadErrorCode.InUse, true), (error.Code, error.IsTransient));
        Assert.Equal(["a.bin"], _engine.Folder.Files());
        others[0].Dispose();
        Assert.Equal("a (1).bin", (await RunAsync(engine, "2", Overwrite)).FileName);
        others.ForEach(other => other.Dispose());
    }

    [Fact]
    public async Task Overwrite_NameThatDiffersInCaseOnly_IsThatOfTheOtherItem()
    {
        using var other = new Engine(Respond);
        await RunAsync(other, "1", Overwrite);

        Assert.Equal("A (1).BIN", (await RunAsync(_engine, ["2"], Overwrite, "A.BIN"))[0].FileName);
        Assert.Equal("a.bin", (await RunAsync(_engine, "1", Overwrite)).FileName);
    }

    [Theory]
    [InlineData(FileConflict.Skip, DownloadStatus.Skipped)]
    [InlineData(FileConflict.Overwrite, DownloadStatus.Downloaded)]
    public async Task Download_AnotherProcessCompletedTheSameItemMeanwhile_GivesNoSecondFile(FileConflict rule, DownloadStatus status)
    {
        using var other = new Engine(Respond);
        var isFirst = true;
        using var engine = new Engine(request =>
        {
            if (isFirst)
            {
                isFirst = false;
                RunAsync(other, "2", Overwrite).GetAwaiter().GetResult();
                RunAsync(other, "1", Overwrite).GetAwaiter().GetResult();
            }

            return Respond(request);
        });

        var results = await RunAsync(engine, ["3", "1"], new DownloadOptions { IfExists = rule, MaxConcurrency = 1 });

        Assert.Equal((status, "a (1).bin"), (results[1].Status, results[1].FileName));
        Assert.Equal(["a (1).bin", "a (2).bin", "a.bin"], _engine.Folder.Files());
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
        Assert.Equal("a.bin", Assert.Single(manifest.OthersOf("A.bin", ItemId.Of("2"))).Path);
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

    private async Task<DownloadResult<string>> RunAsync(Engine engine, string reference, DownloadOptions? options = null) => Assert.Single(await RunAsync(engine, [reference], options));

    private async Task<IReadOnlyList<DownloadResult<string>>> RunAsync(Engine engine, IEnumerable<string> references, DownloadOptions? options = null, string wanted = "a.bin")
    {
        var resolver = new ScriptedResolver(name => new DownloadLink($"https://storage.example/a?{name}") { FileName = wanted });
        return await engine.Downloader.DownloadManyAsync(resolver, References.From(references), _engine.Folder, options).ListAsync();
    }
}
