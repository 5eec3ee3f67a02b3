using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Tests.Downloads;

public sealed class BatchResultsTests
{
    [Fact]
    public async Task Find_AfterVeryManyResults_KnowsTheLatestOnly()
    {
        var results = new BatchResults<int>(20_000, new DownloadInstrumentation(null, Telemetry.Silent(TimeProvider.System)));
        for (var number = 0; number <= 10_000; number++)
        {
            var id = ItemId.Of($"{number}");
            Assert.True(results.TryBegin(id, number));
            await results.EndAsync(id, new DownloadResult<int>(number, DownloadStatus.Downloaded, $"{number}"), isKnownLater: false);
        }

        Assert.Null(results.Find(ItemId.Of("0"), 0));
        Assert.Equal("1", results.Find(ItemId.Of("1"), 1)!.Path);
        Assert.Equal("10000", results.Find(ItemId.Of("10000"), 10_000)!.Path);
    }
}
