using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>What a run knows of the runs before it.</summary>
public sealed class ManifestTests : IDisposable
{
    private readonly Engine _engine = new(Respond);

    private string ManifestPath => _engine.Folder.Combine(SafeFileName.Reserved, "manifest.jsonl");

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TwoAttachmentsOfOneNameAndLength_InTwoCalls_AreBothKept(bool useManifest)
    {
        var options = new DownloadOptions { UseManifest = useManifest };
        await RunAsync(["1"], options);
        var second = Assert.Single(await RunAsync(["2"], options));
        Assert.Equal((DownloadStatus.Downloaded, "a (1).bin"), (second.Status, second.FileName));
        Assert.Equal(BytesOf("1"), _engine.Read("a.bin"));
        Assert.Equal(BytesOf("2"), _engine.Read("a (1).bin"));
        Assert.Equal(useManifest, Directory.Exists(_engine.Folder.Combine(SafeFileName.Reserved)));
    }

    [Fact]
    public async Task CompleteBatch_RunAgain_AsksForNothing()
    {
        await RunAsync(["1", "2", "3"]);
        var resolver = new ScriptedResolver(_ => throw new InvalidOperationException("No link is needed."));
        var results = await _engine.DownloadManyAsync(resolver, ["3", "2", "1"]);
        Assert.All(results, result => Assert.Equal((DownloadStatus.Skipped, 0, 1000L), (result.Status, result.Attempts, result.Length)));
        Assert.All(results, result => Assert.Equal(BytesOf(result.Reference), File.ReadAllBytes(result.Path!)));
        Assert.All(results, result => Assert.NotEqual(0ul, result.Checksums!.Crc64));
        Assert.Equal(3, _engine.Storage.Requests.Count);
    }

    [Fact]
    public async Task ContentThatCanChange_IsAskedForAgain()
    {
        var resolver = new ScriptedResolver(Link) { HasFixed = false };
        await _engine.DownloadManyAsync(resolver, ["1"]);
        var again = Assert.Single(await _engine.DownloadManyAsync(resolver, ["1"]));
        Assert.Equal((DownloadStatus.Skipped, 1, "a.bin"), (again.Status, again.Attempts, again.FileName));
        Assert.Equal(2, _engine.Storage.Requests.Count);
    }

    [Theory]
    [InlineData("{\"id\":\"")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("{\"id\":\"0123456789abcdef0123456789abcdef\",\"path\":\"a.bin\",\"len")]
    [InlineData("\n\n{}\n[1]\nnull\n{\"version\":99,\"files\":{}}\n{\"id\":5,\"path\":{}}\n{\"id\":\"x\",\"path\":\"a\",\"length\":-1}\n\uFFFF")]
    public async Task TornOrForeignLines_CostNoEntryBeforeOrAfterThem(string junk)
    {
        await RunAsync(["1"]);
        await File.AppendAllTextAsync(ManifestPath, junk);
        using (var next = new Engine(Respond))
        {
            await RunAsync(["2"], engine: next);
        }

        Assert.All(await RunAsync(["1", "2"]), result => Assert.Equal((DownloadStatus.Skipped, 0), (result.Status, result.Attempts)));
    }

    [Fact]
    public async Task TornLastLine_IsDownloadedAgainAndNothingIsLost()
    {
        await RunAsync(["1", "2"], new DownloadOptions { MaxConcurrency = 1 });
        using (var file = new FileStream(ManifestPath, FileMode.Open))
        {
            file.SetLength(file.Length - 5);
        }

        var results = await RunAsync(["1", "2"]);
        Assert.All(results, result => Assert.Equal(BytesOf(result.Reference), File.ReadAllBytes(result.Path!)));
        Assert.Equal(["a (1).bin", "a.bin"], _engine.Folder.Files());
        Assert.Equal(3, _engine.Storage.Requests.Count);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("truncated")]
    [InlineData("folder")]
    public async Task ManifestThatIsLost_LosesNothing(string damage)
    {
        await RunAsync(["1", "2"]);
        if (damage == "truncated")
        {
            await File.WriteAllTextAsync(ManifestPath, "");
        }
        else
        {
            File.Delete(ManifestPath);
        }

        if (damage == "folder")
        {
            Directory.CreateDirectory(ManifestPath);
        }

        var results = await RunAsync(["2", "3", "1"]);
        Assert.All(results, result => Assert.Equal(BytesOf(result.Reference), File.ReadAllBytes(result.Path!)));
        Assert.Equal(["a (1).bin", "a (2).bin", "a.bin"], _engine.Folder.Files());
    }

    [Fact]
    public async Task FileThatIsGoneOrHasAnotherLength_IsDownloadedAgain()
    {
        await RunAsync(["1", "2"], new DownloadOptions { MaxConcurrency = 1 });
        File.Delete(_engine.Folder.Combine("a.bin"));
        await File.WriteAllBytesAsync(_engine.Folder.Combine("a (1).bin"), new byte[7]);
        var results = await RunAsync(["1", "2"], new DownloadOptions { MaxConcurrency = 1 });
        Assert.Equal([DownloadStatus.Downloaded, DownloadStatus.Downloaded], results.Select(result => result.Status));
        Assert.All(results, result => Assert.Equal(BytesOf(result.Reference), File.ReadAllBytes(result.Path!)));
        Assert.Equal(new byte[7], _engine.Read("a (1).bin"));
    }

    [Fact]
    public async Task NameThatAnotherAttachmentGotMeanwhile_IsNotTheFirstOnes()
    {
        await RunAsync(["1"]);
        File.Delete(_engine.Folder.Combine("a.bin"));
        await RunAsync(["2"]);
        Assert.Equal(BytesOf("2"), _engine.Read("a.bin"));

        var first = Assert.Single(await RunAsync(["1"]));
        Assert.Equal(DownloadStatus.Downloaded, first.Status);
        Assert.Equal(BytesOf("1"), File.ReadAllBytes(first.Path!));
        Assert.Equal((DownloadStatus.Skipped, 0), Assert.Single(await RunAsync(["2"])) is var second ? (second.Status, second.Attempts) : default);
    }

    [Fact]
    public async Task PathOfAnotherCase_OfAnotherAttachment_IsComparedByItsChecksum()
    {
        await RunAsync(["1"]);
        var line = await File.ReadAllTextAsync(ManifestPath);
        await File.AppendAllTextAsync(ManifestPath, line.Replace(ItemId.Of("1").ToString(), ItemId.Of("x").ToString(), StringComparison.Ordinal).Replace("a.bin", "A.BIN", StringComparison.Ordinal));
        Assert.Equal((DownloadStatus.Skipped, 0), Assert.Single(await RunAsync(["1"])) is var same ? (same.Status, same.Attempts) : default);

        await File.WriteAllBytesAsync(_engine.Folder.Combine("a.bin"), BytesOf("9"));
        Assert.Equal(DownloadStatus.Downloaded, Assert.Single(await RunAsync(["1"])).Status);
    }

    [Fact]
    public async Task Overwrite_FetchesAnewAndLeavesTheFilesOfOthers()
    {
        var options = new DownloadOptions { IfExists = FileConflict.Overwrite };
        await RunAsync(["1"], options);
        await RunAsync(["2"], options);
        Assert.Equal(["a (1).bin", "a.bin"], _engine.Folder.Files());

        var again = await RunAsync(["2", "1"], options);

        Assert.All(again, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.Equal(["a (1).bin", "a.bin"], _engine.Folder.Files());
        Assert.Equal(BytesOf("1"), _engine.Read("a.bin"));
        Assert.Equal(BytesOf("2"), _engine.Read("a (1).bin"));
        Assert.Equal(4, _engine.Storage.Requests.Count);
        Assert.Equal(2, File.ReadLines(ManifestPath).Count());
    }

    [Fact]
    public async Task Overwrite_SideBySide_LosesNoAttachment()
    {
        var options = new DownloadOptions { IfExists = FileConflict.Overwrite };
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => RunAsync([$"{number}"], options))));

        Assert.Equal(20, _engine.Folder.Files().Count);
        Assert.Equal(20, _engine.Folder.Files().Select(name => Convert.ToHexString(_engine.Read(name))).Distinct().Count());
    }

    [Fact]
    public async Task ClockThatWasSetBack_TheLastLineCounts()
    {
        var options = new DownloadOptions { IfExists = FileConflict.Overwrite };
        await RunAsync(["1"], options);
        var older = new ManifestEntry(ItemId.Of("1"), "a.bin", 7, new FileChecksums(7), DateTimeOffset.UtcNow.AddYears(20)).ToLine();
        var line = await File.ReadAllTextAsync(ManifestPath);
        await File.WriteAllTextAsync(ManifestPath, $"{older}\n{line}");

        Assert.Equal([VerificationStatus.Intact], (await DownloadManifest.VerifyAsync(_engine.Folder).ListAsync()).Select(file => file.Status));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task ResolverThatLosesOrMixesEntries_EndsTheBatch(int step)
    {
        var resolver = new BrokenResolver(step);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _engine.Downloader.DownloadManyAsync(resolver, References(["1", "2"]), _engine.Folder).ListAsync());
        Assert.Empty(_engine.Folder.Files());
    }

    [Fact]
    public async Task StateFolderThatIsALink_IsRefused()
    {
        using var outside = new TempFolder();
        Directory.CreateSymbolicLink(_engine.Folder.Combine(SafeFileName.Reserved), outside);
        await Assert.ThrowsAsync<DestinationException>(() => RunAsync(["1"]));
        Assert.Empty(Directory.EnumerateFileSystemEntries(outside));
    }

    [Fact]
    public async Task ManifestThatIsALink_IsReplaced()
    {
        using var outside = new TempFolder();
        await File.WriteAllTextAsync(outside.Combine("file"), "x");
        Directory.CreateDirectory(Path.GetDirectoryName(ManifestPath)!);
        File.CreateSymbolicLink(ManifestPath, outside.Combine("file"));
        await RunAsync(["1"]);
        Assert.Equal("x", await File.ReadAllTextAsync(outside.Combine("file")));
        Assert.Single(await File.ReadAllLinesAsync(ManifestPath));
    }

    [Fact]
    public async Task SeveralProcesses_WriteAtOnce_AndKnowEachOthersFilesLater()
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var first = new Engine(new StubHandler(async (request, token) =>
        {
            if (request.Target.EndsWith('2'))
            {
                await waiting.Task.WaitAsync(token);
            }

            return Respond(request);
        }));
        var running = first.Downloader.DownloadManyAsync(new ScriptedResolver(Link), References(["1", "2"]), _engine.Folder, new DownloadOptions { MaxConcurrency = 1 }).ListAsync();
        while (!File.Exists(ManifestPath))
        {
            await Task.Yield();
        }

        await RunAsync(["3", "4"]);
        waiting.SetResult();
        await running;

        Assert.Equal(2, Directory.GetFiles(_engine.Folder.Combine(SafeFileName.Reserved), "*.jsonl").Length);
        Assert.All(await RunAsync(["1", "2", "3", "4"]), result => Assert.Equal((DownloadStatus.Skipped, 0), (result.Status, result.Attempts)));
        Assert.Equal(4, _engine.Folder.Files().Count);
    }

    [Theory]
    [InlineData("../outside.bin")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\u0000b")]
    [InlineData("..")]
    [InlineData("\\ud800")]
    [InlineData("a\\ufffeb")]
    [InlineData("CON")]
    public async Task EntryThatLeadsElsewhere_IsNone(string path)
    {
        await RunAsync(["1"]);
        await File.WriteAllBytesAsync(Path.Combine(_engine.Folder, "..", "outside.bin"), BytesOf("1"));
        await File.WriteAllTextAsync(ManifestPath, (await File.ReadAllTextAsync(ManifestPath)).Replace("a.bin", path, StringComparison.Ordinal));
        var result = Assert.Single(await RunAsync(["1"]));
        Assert.Equal((_engine.Folder.Combine("a.bin"), 1), (result.Path, result.Attempts));
        Assert.Equal([VerificationStatus.Intact], (await DownloadManifest.VerifyAsync(_engine.Folder).ListAsync()).Select(file => file.Status));
        File.Delete(Path.Combine(_engine.Folder, "..", "outside.bin"));
    }

    [Fact]
    public async Task MovedFolder_KnowsItsFiles()
    {
        await RunAsync(["1", "2"], new DownloadOptions { Layout = FileLayout.Parse("发票/{ext}/{name}") });
        using var other = new Engine(Respond);
        Directory.Delete(other.Folder);
        Directory.Move(_engine.Folder, other.Folder);
        var results = await RunAsync(["1", "2"], new DownloadOptions { Layout = FileLayout.Parse("发票/{ext}/{name}") }, other, other.Folder);
        Assert.All(results, result => Assert.Equal((DownloadStatus.Skipped, 0), (result.Status, result.Attempts)));
        Assert.Equal(["发票/bin/a (1).bin", "发票/bin/a.bin"], other.Folder.Files());
    }

    [Fact]
    public void Entry_WrittenAndRead_IsTheSame()
    {
        var entry = new ManifestEntry(ItemId.Of("x"), Path.Combine("表_1", "发票 (1).pdf"), 5, new FileChecksums(ulong.MaxValue, "m", "s"), new DateTimeOffset(2026, 11, 27, 1, 2, 3, TimeSpan.Zero));
        Assert.Equal(entry, ManifestEntry.Parse(entry.ToLine()));
        Assert.Equal("{\"id\":\"2d711642b726b04401627ca9fbac32f5\",\"path\":\"表_1/发票 (1).pdf\",\"length\":5,\"crc64\":\"18446744073709551615\",\"md5\":\"m\",\"sha1\":\"s\",\"time\":\"2026-11-27T01:02:03Z\"}", entry.ToLine());
    }

    [Fact]
    public void Entry_ChecksumOfATamperedLine_IsWrittenAsText()
    {
        var entry = new ManifestEntry(ItemId.Of("x"), "a.pdf", 5, new FileChecksums(1, "\"},{", "\0\\"), DateTimeOffset.UnixEpoch);
        Assert.Equal(entry, ManifestEntry.Parse(entry.ToLine()));
    }

    [Fact]
    public void Index_OfManyLines_FindsEach()
    {
        var index = new LineIndex();
        for (var line = 0; line < 100_000; line++)
        {
            index.Add(ItemId.Of($"{line}").High, line % LineIndex.MostFiles, line * 40_000L, _ => false);
        }

        Assert.All(Enumerable.Range(0, 100_000), line => Assert.Contains((line % LineIndex.MostFiles, line * 40_000L), index.Find(ItemId.Of($"{line}").High)));
        Assert.InRange(Enumerable.Range(0, 1000).Sum(line => index.Find(ItemId.Of($"other {line}").High).Count()), 0, 20);
    }

    private static HttpResponseMessage Respond(RecordedRequest request) => Whole(BytesOf(request.Target[(request.Target.IndexOf('?', StringComparison.Ordinal) + 1)..]));

    private static byte[] BytesOf(string reference) => Bytes(1000, seed: Encoding.UTF8.GetBytes(reference).Sum(value => value));

    private static DownloadLink Link(string reference) => new($"https://storage.example/a?{reference}") { FileName = "a.bin" };

    private static async IAsyncEnumerable<string> References(IEnumerable<string> references)
    {
        foreach (var reference in references)
        {
            await Task.Yield();
            yield return reference;
        }
    }

    private Task<IReadOnlyList<DownloadResult<string>>> RunAsync(string[] references, DownloadOptions? options = null, Engine? engine = null, string? folder = null) =>
        (engine ?? _engine).Downloader.DownloadManyAsync(new ScriptedResolver(Link), References(references), folder ?? _engine.Folder, options).ListAsync();

    private sealed class BrokenResolver(int step) : LinkResolver<string>
    {
        public override int MaxBatchSize => 100;

        public override string IdentityOf(string reference) => reference;

        public override bool HasFixedContent(string reference) => true;

        public override Task<IReadOnlyList<ResolvedLink<string>>> ResolveAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<ResolvedLink<string>>>([.. (step < 0 ? references.Reverse() : references.Skip(step)).Select(reference => new ResolvedLink<string>(reference, Link(reference)))]);
    }
}
