using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.Numbered;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads;

public sealed class StopOnFailureTests : IDisposable
{
    private const int Broken = 3;

    private readonly Engine _engine = new(request => request.Target.EndsWith($"/{Broken}", StringComparison.Ordinal) ? Status(400) : Whole(Bytes(500)));

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task DownloadMany_ItemFails_NothingFurtherIsStarted()
    {
        var resolver = new ScriptedResolver(Named, maxBatchSize: 5);
        var results = await _engine.DownloadManyAsync(resolver, Numbers(1000), Options(stopOnFailure: true));

        Assert.Equal(results.Count, results.Select(result => result.Reference).Distinct().Count());
        Assert.Equal(DownloadErrorCode.HttpStatus, results.Single(result => result.Reference == "3").Error!.Code);
        Assert.Equal(4, _engine.Storage.Requests.Count);
        Assert.Equal(["0", "1", "2"], results.Where(result => result.Status == DownloadStatus.Downloaded).Select(result => result.Reference).Order());
        Assert.All(results.Where(result => int.Parse(result.Reference, System.Globalization.CultureInfo.InvariantCulture) > Broken), result => Assert.Equal(DownloadErrorCode.NotStarted, result.Error!.Code));
        Assert.InRange(results.Count, 5, 50);
    }

    [Fact]
    public async Task DownloadMany_NotFound_IsNoFailure()
    {
        var resolver = new ScriptedResolver(name => name == "3" ? null : Named(name));
        var results = await _engine.DownloadManyAsync(resolver, Numbers(20), Options(stopOnFailure: true));
        Assert.Equal(19, results.Count(result => result.Status == DownloadStatus.Downloaded));
        Assert.Equal(1, results.Count(result => result.Status == DownloadStatus.NotFound));
    }

    [Fact]
    public async Task DownloadMany_Continue_DoesTheOthers()
    {
        var results = await _engine.DownloadManyAsync(new ScriptedResolver(Named), Numbers(20), Options(stopOnFailure: false));
        Assert.Equal(19, results.Count(result => result.Status == DownloadStatus.Downloaded));
    }

    private static DownloadOptions Options(bool stopOnFailure) => new() { MaxConcurrency = 1, StopOnFailure = stopOnFailure };
}
