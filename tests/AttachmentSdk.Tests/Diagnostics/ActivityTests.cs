using System.Diagnostics;
using AttachmentSdk.Downloads;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Diagnostics;

[Collection(nameof(Alone))]
public sealed class ActivityTests : IDisposable
{
    private readonly TelemetryCollector _collector = new();

    public void Dispose() => _collector.Dispose();

    [Fact]
    public async Task Download_ThatSucceeds_TellsHowItWent()
    {
        await using var vendors = await EmulatedVendors.StartAsync();

        var result = await vendors.DownloadAsync(vendors.First(LinkKind.OssSignedUrl));

        var activity = Assert.Single(_collector.Activities("AttachmentSdk.Download"));
        Assert.Equal((ActivityKind.Client, ActivityStatusCode.Unset), (activity.Kind, activity.Status));
        Assert.Equal(
            [
                ("attachmentsdk.download.attempts", "1"),
                ("attachmentsdk.download.bytes", $"{result.Length}"),
                ("attachmentsdk.download.status", "downloaded"),
                ("attachmentsdk.vendor", "ekuaibao"),
                ("server.address", vendors.Emulator.StorageAddress.Host),
            ],
            Tags(activity));
    }

    [Fact]
    public async Task Download_ThatFails_TellsWhyAndWhatWasTried()
    {
        await using var vendors = await EmulatedVendors.StartAsync(clock: new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 503, Times = null });

        var failure = await Assert.ThrowsAsync<DownloadException>(() => vendors.DownloadAsync(vendors.First(LinkKind.OssSignedUrl), new DownloadOptions { MaxRetries = 2 }));

        var activity = Assert.Single(_collector.Activities("AttachmentSdk.Download"));
        Assert.Equal((ActivityStatusCode.Error, failure.Message), (activity.Status, activity.StatusDescription));
        Assert.Contains(("error.type", "http_status"), Tags(activity));
        Assert.Equal(["retry", "retry"], activity.Events.Select(step => step.Name));
    }

    [Fact]
    public async Task Download_ThatIsCancelled_IsAnErrorOfItsOwn()
    {
        var serverClock = new TestTimeProvider(DateTimeOffset.UtcNow);
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Clock = serverClock });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Stall) { Operation = "storage.*", AfterBytes = 1, Duration = TimeSpan.FromDays(1) });
        using var cancellation = new CancellationTokenSource();

        var download = vendors.Ekuaibao.Attachments.DownloadAsync(vendors.First(LinkKind.OssSignedUrl), vendors.Folder, cancellationToken: cancellation.Token);
        await serverClock.WaitForTimersAsync(); // The storage has stalled.
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => download);
        Assert.Contains(("error.type", "cancelled"), Tags(Assert.Single(_collector.Activities("AttachmentSdk.Download"))));
        Assert.Equal(0, Assert.Single(_collector.Sums("attachmentsdk.downloads.active")).Value);
    }

    [Fact]
    public async Task ManyDownloads_AreChildrenOfTheCallersActivity_AndSoAreTheirLinks()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        using var caller = new Activity("caller") { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();

        await vendors.Ekuaibao.Attachments.DownloadManyAsync([vendors.First(LinkKind.OssSignedUrl), vendors.First(LinkKind.Qiniu)], vendors.Folder).ListAsync();

        var downloads = _collector.Activities("AttachmentSdk.Download");
        var links = Assert.Single(_collector.Activities("AttachmentSdk.ResolveLinks"));
        Assert.Equal(2, downloads.Count);
        Assert.All([.. downloads, links], activity => Assert.Equal(caller.SpanId, activity.ParentSpanId));
        Assert.Equal(
            [("attachmentsdk.links.found", "2"), ("attachmentsdk.links.renewal", "False"), ("attachmentsdk.links.requested", "2"), ("attachmentsdk.vendor", "ekuaibao")],
            Tags(links));
        Assert.Same(caller, Activity.Current);
    }

    private static (string, string)[] Tags(Activity activity) => [.. activity.TagObjects.Select(tag => (tag.Key, $"{tag.Value}")).Order()];
}
