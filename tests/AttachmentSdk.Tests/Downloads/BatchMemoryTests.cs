using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

[Collection(nameof(Alone))]
public sealed class BatchMemoryTests : IDisposable
{
    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task DownloadMany_HundredThousandReferences_NeedNoMoreMemory()
    {
        var resolver = new ScriptedResolver(_ => null, remembers: false);
        var peak = 0L;
        var count = 0;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await foreach (var _ in _engine.Downloader.DownloadManyAsync(resolver, References.From(Enumerable.Range(0, 100_000).Select(number => $"{number}")), _engine.Folder))
        {
            if (++count % 20_000 == 0)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(100_000, count);
        Assert.InRange(peak, long.MinValue, 16 * 1024 * 1024);
    }
}
