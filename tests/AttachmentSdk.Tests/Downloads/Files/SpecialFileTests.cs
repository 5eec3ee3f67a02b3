#if !NETSTANDARD_LIBRARY // That build is for .NET Framework, on whose system these files do not exist.
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Pipes, sockets, folders, links and further names of other files in the places where a download keeps its state.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private const int Long = 2 << 20;

    private readonly Engine _engine = new(request => Whole(BytesOf(request.Target)));
    private readonly TempFolder _outside = new();

    public static TheoryData<string, string> Places()
    {
        var places = new TheoryData<string, string>();
        foreach (var name in (string[])["manifest.jsonl", "manifest-2.jsonl", "manifest.lock", "PART", "PART.json", "PART.json.next"])
        {
            foreach (var kind in (string[])["pipe", "socket", "folder", "link", "name"])
            {
                places.Add(name, kind);
            }
        }

        return places;
    }

    private string Victim => _outside.Combine("precious");

    public SpecialFileTests() => File.WriteAllText(Victim, "precious");

    public void Dispose()
    {
        _engine.Dispose();
        _outside.Dispose();
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task FileOfTheState_IsNeitherFollowedNorWaitedFor(string name, string kind)
    {
        var part = PartFile.NameFor(ItemId.Of("1"));
        SpecialFile.Put(kind, _engine.Folder.Combine(SafeFileName.Reserved, name.Replace("PART", part, StringComparison.Ordinal)), Victim);

        var results = await _engine.DownloadManyAsync(Resolver(), ["1", "2"]).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("precious", await File.ReadAllTextAsync(Victim));
        var failed = results.Where(result => !result.IsSuccess).Select(result => result.Reference);
        Assert.Equal(kind == "folder" && name.StartsWith("PART", StringComparison.Ordinal) ? ["1"] : [], failed);
        Assert.All(results.Where(result => result.IsSuccess), result => Assert.Equal(BytesOf(result.Reference), File.ReadAllBytes(result.Path!)));

        using var next = new Engine();
        var again = await next.Downloader.DownloadManyAsync(Resolver(), References.From(results.Where(result => result.IsSuccess).Select(result => result.Reference)), _engine.Folder).ListAsync();
        Assert.All(again, result => Assert.Equal((DownloadStatus.Skipped, 0), (result.Status, result.Attempts)));
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("socket")]
    public async Task NameOfAnEmptyFile_IsNotRead(string kind)
    {
        using var engine = new Engine(_ => Whole([]));
        SpecialFile.Put(kind, engine.Folder.Combine("a.bin"), Victim);

        var result = await engine.DownloadAsync(Engine.Link()).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((DownloadStatus.Downloaded, "a (1).bin"), (result.Status, result.FileName));
    }

    private static byte[] BytesOf(string target) => Bytes(Long, seed: target[^1]);

    private static ScriptedResolver Resolver() => new(name => new DownloadLink($"https://storage.example/{name}") { FileName = name });
}
#endif
