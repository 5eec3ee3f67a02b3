using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Trouble with the file of one item, after which the others go on.</summary>
public sealed class FileErrorsTests : IDisposable
{
    private const int LongestPath = 4095; // PATH_MAX of Linux without the zero at the end

    private static readonly string LongName = new string('票', 80) + ".pdf";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task PartThatIsTakenAway_IsDownloadedOnceMore(int times)
    {
        using var engine = new Engine(request =>
        {
            if (request.Target.EndsWith('x') && times-- > 0)
            {
                Directory.GetFiles(_folder.Combine(SafeFileName.Reserved), PartFile.NameFor(ItemId.Of("x"))).ToList().ForEach(File.Delete);
            }

            return Whole(Bytes(1000));
        });
        var isHelpful = times == 1;

        var results = await RunAsync(engine, _folder, ["x", "y"]);

        Assert.Equal(isHelpful ? ["x", "y"] : ["y"], _folder.Files());
        Assert.Equal(isHelpful ? DownloadStatus.Downloaded : DownloadStatus.Failed, results["x"].Status);
        Assert.Equal((2, 3), (results["x"].Attempts, engine.Storage.Requests.Count));
        Assert.Equal(isHelpful ? null : DownloadErrorCode.Destination, results["x"].Error?.Code);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(1000, false)]
    public async Task NameThatIsTooLong_IsShortenedOrFailsAlone(int room, bool fits)
    {
        var deep = Deep(fits ? LongestPath - room + 80 : LongestPath - 100);
        using var engine = new Engine(request => Whole(Bytes(1000, seed: request.Target.Length)));

        var results = await RunAsync(engine, deep, [LongName, "b.bin"]);

        Assert.Equal(DownloadStatus.Downloaded, results["b.bin"].Status);
        if (!fits)
        {
            Assert.Equal(DownloadErrorCode.Destination, results[LongName].Error!.Code);
            Assert.Contains("is too long for this system", results[LongName].Error!.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal($"{new string('票', 43)}.pdf", results[LongName].FileName);
        Assert.All(await RunAsync(engine, deep, [LongName, "b.bin"]), result => Assert.Equal((DownloadStatus.Skipped, 0), (result.Value.Status, result.Value.Attempts)));
    }

    [Fact]
    public void Fit_NameThatHasRoom_StaysAsItIs()
    {
        using var target = TargetFolder.Open(_folder, null);
        Assert.Equal(LongName, target.Fit(LongName));
        Assert.True(SafeFileName.IsShort(SafeFileName.Shorten(LongName)));
        Assert.InRange(Encoding.UTF8.GetByteCount(SafeFileName.From(SafeFileName.Shorten(LongName), " (99999)")), 1, 143);
    }

    [Theory]
    [InlineData(unchecked((int)0x80070020))]
    [InlineData(unchecked((int)0x80070021))]
    [InlineData(16)]
    [InlineData(26)]
    public void Of_FileThatIsInUse_IsAnErrorOfTheFile(int code) =>
        Assert.Equal(("InUse", true), Describe(new IOException("held", code)));

    [Fact]
    public void Of_PermissionDenied_IsAnErrorOfTheFileIfTheFolderTakesOthers()
    {
        Assert.Equal(("InUse", true), Describe(new UnauthorizedAccessException()));
        Assert.Empty(_folder.Files());
        Assert.IsType<DestinationException>(FileErrors.Of(new UnauthorizedAccessException(), _folder.Combine("missing", "a"), _folder));
    }

    [Fact]
    public void Of_FileThatIsTooLong_IsAnErrorOfTheFile() => Assert.Equal(("Destination", false), Describe(new ArgumentOutOfRangeException("value")));

    [Fact]
    public void Of_FullDisk_NamesTheFolderOfTheCaller()
    {
        var error = Assert.IsType<DestinationException>(FileErrors.Of(new IOException("full", 28), _folder.Combine(SafeFileName.Reserved, "x.part"), _folder));
        Assert.StartsWith($"There is no space left for '{_folder.FullPath}'.", error.Message, StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, DownloadResult<string>>> RunAsync(Engine engine, string folder, string[] names)
    {
        var resolver = new ScriptedResolver(name => new DownloadLink($"https://storage.example/{name.Length}{name[0]}") { FileName = name });
        var results = await engine.Downloader.DownloadManyAsync(resolver, References.From(names), folder, new DownloadOptions { MaxConcurrency = 1 }).ListAsync();
        return results.ToDictionary(result => result.Reference);
    }

    private (string Code, bool IsTransient) Describe(Exception exception)
    {
        var error = FileErrors.Of(exception, _folder.Combine("a.bin"), _folder);
        Assert.IsNotType<DestinationException>(error);
        return (error.Code.ToString(), error.IsTransient);
    }

    private string Deep(int length)
    {
        var path = _folder.FullPath;
        while (length - path.Length > 1)
        {
            path = Path.Combine(path, new string('d', Math.Min(200, length - path.Length - 1)));
        }

        return Directory.CreateDirectory(path).FullName;
    }
}
