using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Tests.Support;

/// <summary>A downloader over a scripted storage, with a clock whose delays pass at once and an empty target folder.</summary>
internal sealed class Engine : IDisposable
{
    public const string Url = "https://storage.example/object?Signature=s";

    public Engine(Func<RecordedRequest, HttpResponseMessage>? response = null, string apiBase = "https://api.example/")
        : this(response is null ? new StubHandler() : new StubHandler(response), apiBase)
    {
    }

    public Engine(StubHandler storage, string apiBase = "https://api.example/")
    {
        Storage = storage;
        Downloader = new AttachmentDownloader(new Uri(apiBase), storage, Clock);
    }

    public StubHandler Storage { get; }

    public TestTimeProvider Clock { get; } = new() { AutoAdvance = true };

    public AttachmentDownloader Downloader { get; }

    public TempFolder Folder { get; } = new();

    public static DownloadLink Link(string? name = "a.bin", long? length = null, string url = Url, DateTimeOffset? expiresAt = null) =>
        new(url) { FileName = name, Length = length, ExpiresAt = expiresAt };

    public Task<DownloadResult<DownloadLink>> DownloadAsync(DownloadLink link, DownloadOptions? options = null, IProgress<DownloadProgress<DownloadLink>>? progress = null, CancellationToken cancellationToken = default) =>
        Downloader.DownloadAsync(link, Folder, options, progress, cancellationToken);

    public async Task<IReadOnlyList<DownloadResult<string>>> DownloadManyAsync(ScriptedResolver resolver, IEnumerable<string> references, DownloadOptions? options = null, IProgress<DownloadProgress<string>>? progress = null)
    {
        var results = new List<DownloadResult<string>>();
        await foreach (var result in Downloader.DownloadManyAsync(resolver, References.From(references), Folder, options, progress))
        {
            results.Add(result);
        }

        return results;
    }

    public byte[] Read(string name) => File.ReadAllBytes(Folder.Combine(name));

    public void Dispose()
    {
        Downloader.Dispose();
        Storage.Dispose();
        Folder.Dispose();
    }
}
