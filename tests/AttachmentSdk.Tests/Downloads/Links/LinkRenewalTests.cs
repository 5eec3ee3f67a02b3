using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Links;

/// <summary>References that come with a link of their own, for which the vendor is asked only when that is refused.</summary>
public class LinkRenewalTests
{
    private static readonly byte[] File = Bytes(5000);

    [Fact]
    public async Task OwnLinkThatLives_NeedsNoRenewal()
    {
        using var engine = new Engine(_ => Whole(File));
        var resolver = new OwnLinks(Renewed);
        Assert.All(await DownloadAsync(engine, resolver, "a", "b"), result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.Empty(resolver.Renewals);
    }

    [Fact]
    public async Task OwnLinksThatAreRefused_AreRenewedTogetherAndNotResolvedAgain()
    {
        using var engine = new Engine(request => IsOwn(request) ? Status(403) : Whole(File));
        var resolver = new OwnLinks(Renewed);

        Assert.All(await DownloadAsync(engine, resolver, "a", "b", "c"), result => Assert.Equal(DownloadStatus.Downloaded, result.Status));

        Assert.Equal(["a", "b", "c"], Assert.Single(resolver.Renewals));
        Assert.Equal(1, resolver.Resolutions);
    }

    [Fact]
    public async Task SingleDownload_IsRenewedThatWayToo()
    {
        using var engine = new Engine(request => IsOwn(request) ? Status(403) : Whole(File));
        var resolver = new OwnLinks(Renewed);
        await engine.Downloader.DownloadOneAsync(resolver, "a", engine.Folder, null, null, CancellationToken.None);
        Assert.Single(resolver.Renewals);
        Assert.Equal(1, resolver.Resolutions);
    }

    [Fact]
    public async Task ItemThatCannotBeRenewed_KeepsItsOwnLinkWhenAnotherIsRenewed()
    {
        using var engine = new Engine(request => IsOwn(request) && request.Target.EndsWith("/a", StringComparison.Ordinal) ? Status(403) : Whole(File));
        var resolver = new OwnLinks(reference => reference == "b" ? Unavailable(reference) : Renewed(reference));

        var results = await DownloadAsync(engine, resolver, "a", "b", "c");

        Assert.All(results, result => Assert.Equal(DownloadStatus.Downloaded, result.Status));
        Assert.Equal(["/renewed/a", "/own/b", "/renewed/c"], engine.Storage.Requests.Where((_, index) => index > 0).Select(request => new Uri(new Uri("https://x/"), request.Target).AbsolutePath));
    }

    [Fact]
    public async Task ItemThatCannotBeRenewed_EndsWithTheRefusal()
    {
        using var engine = new Engine(_ => Status(403));
        var resolver = new OwnLinks(Unavailable);
        var result = Assert.Single(await DownloadAsync(engine, resolver, "a"));
        Assert.Equal(DownloadErrorCode.LinkRefused, result.Error!.Code);
        Assert.Single(engine.Storage.Requests);
    }

    [Fact]
    public async Task ItemThatCannotBeRenewedInTime_SaysWhy()
    {
        Engine? engine = null;
        engine = new Engine(_ =>
        {
            engine!.Clock.Advance(TimeSpan.FromSeconds(20));
            return Whole(File);
        });
        using (engine)
        {
            var resolver = new OwnLinks(Unavailable, engine.Clock.GetUtcNow().AddSeconds(30));
            var results = await DownloadAsync(engine, resolver, "a", "b");
            Assert.Equal([DownloadStatus.Downloaded, DownloadStatus.Failed], results.Select(result => result.Status));
            Assert.Equal(DownloadErrorCode.Unavailable, results[1].Error!.Code);
            Assert.Equal("It has no key.", results[1].Error!.Message);
        }
    }

    private static bool IsOwn(RecordedRequest request) => request.Target.Contains("/own/", StringComparison.Ordinal);

    private static ResolvedLink<string> Renewed(string reference) => new(reference, Engine.Link(reference, url: $"https://storage.example/renewed/{reference}"));

    private static ResolvedLink<string> Unavailable(string reference) => new(reference, null, new DownloadError(DownloadErrorCode.Unavailable, "It has no key."));

    private static async Task<IReadOnlyList<DownloadResult<string>>> DownloadAsync(Engine engine, OwnLinks resolver, params string[] references)
    {
        var results = new List<DownloadResult<string>>();
        await foreach (var result in engine.Downloader.DownloadManyAsync(resolver, References.From(references), engine.Folder, new DownloadOptions { MaxConcurrency = 1 }))
        {
            results.Add(result);
        }

        return results;
    }

    private sealed class OwnLinks(Func<string, ResolvedLink<string>> renew, DateTimeOffset? expiresAt = null) : LinkResolver<string>
    {
        public override int MaxBatchSize => 100;

        public int Resolutions { get; private set; }

        public List<IReadOnlyList<string>> Renewals { get; } = [];

        public override string IdentityOf(string reference) => reference;

        public override bool HasFixedContent(string reference) => true;

        public override Task<IReadOnlyList<ResolvedLink<string>>> ResolveAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default)
        {
            Resolutions++;
            return Task.FromResult<IReadOnlyList<ResolvedLink<string>>>([.. references.Select(reference => new ResolvedLink<string>(reference, Engine.Link(reference, url: $"https://storage.example/own/{reference}", expiresAt: expiresAt)))]);
        }

        public override Task<IReadOnlyList<ResolvedLink<string>>> RenewAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default)
        {
            Renewals.Add([.. references]);
            return Task.FromResult<IReadOnlyList<ResolvedLink<string>>>([.. references.Select(renew)]);
        }
    }
}
