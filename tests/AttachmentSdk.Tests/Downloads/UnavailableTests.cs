using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads;

/// <summary>Items that the vendor knows but offers no link for.</summary>
public sealed class UnavailableTests : IDisposable
{
    private const string Reason = "The vendor gives no link for this kind of file.";
    private readonly Engine _engine = new(_ => Whole(Bytes(1000)));
    private readonly Resolver _resolver = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Batch_ReportsTheReasonAndGoesOn()
    {
        var results = await DownloadAsync(stopOnFailure: false, "none", "a");
        var failed = Assert.Single(results, result => !result.IsSuccess);
        Assert.Equal(DownloadStatus.Failed, failed.Status);
        Assert.Equal((DownloadErrorCode.Unavailable, Reason), (failed.Error!.Code, failed.Error.Message));
        Assert.Equal(["a"], _engine.Folder.Files());
    }

    [Fact]
    public async Task Batch_ThatStopsOnTheFirstFailure_StopsHere()
    {
        var results = await DownloadAsync(stopOnFailure: true, "none", "a", "b");
        Assert.Equal([DownloadErrorCode.Unavailable, DownloadErrorCode.NotStarted, DownloadErrorCode.NotStarted], results.OrderBy(result => result.Reference == "none" ? 0 : 1).Select(result => result.Error!.Code));
        Assert.Empty(_engine.Storage.Requests);
    }

    [Fact]
    public async Task Single_ThrowsTheReason()
    {
        using var stream = new MemoryStream();
        Func<Task>[] downloads =
        [
            () => _engine.Downloader.DownloadOneAsync(_resolver, "none", _engine.Folder, null, null, CancellationToken.None),
            () => _engine.Downloader.DownloadOneAsync(_resolver, "none", stream, null, null, CancellationToken.None),
            () => _engine.Downloader.OpenReadAsync(_resolver, "none", null, null, CancellationToken.None),
        ];
        foreach (var download in downloads)
        {
            var fault = await Assert.ThrowsAsync<DownloadException>(download);
            Assert.Equal((DownloadErrorCode.Unavailable, Reason), (fault.Code, fault.Message));
        }
    }

    private async Task<IReadOnlyList<DownloadResult<string>>> DownloadAsync(bool stopOnFailure, params string[] references)
    {
        var results = new List<DownloadResult<string>>();
        await foreach (var result in _engine.Downloader.DownloadManyAsync(_resolver, References.From(references), _engine.Folder, new DownloadOptions { StopOnFailure = stopOnFailure }))
        {
            results.Add(result);
        }

        return results;
    }

    private sealed class Resolver : LinkResolver<string>
    {
        public override int MaxBatchSize => 100;

        public override string IdentityOf(string reference) => reference;

        public override bool HasFixedContent(string reference) => true;

        public override Task<IReadOnlyList<ResolvedLink<string>>> ResolveAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<ResolvedLink<string>>>([.. references.Select(reference => reference == "none"
                ? new ResolvedLink<string>(reference, null, new DownloadError(DownloadErrorCode.Unavailable, Reason))
                : new ResolvedLink<string>(reference, Engine.Link(reference)))]);
    }
}
