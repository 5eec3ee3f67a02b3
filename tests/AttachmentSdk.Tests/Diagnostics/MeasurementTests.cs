using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Diagnostics;

[Collection(nameof(Alone))]
public sealed class MeasurementTests : IDisposable
{
    private const string Vendor = "attachmentsdk.vendor=ekuaibao";

    private readonly TelemetryCollector _collector = new();

    public void Dispose() => _collector.Dispose();

    [Fact]
    public async Task Downloads_OfEveryOutcome_AreCountedWithTheirReason()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        var file = vendors.First(LinkKind.OssSignedUrl);
        var lost = vendors.First(LinkKind.Qiniu);
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Status) { ItemId = lost.Id, Operation = "storage.*", Status = 404, Times = null });
        var length = vendors.Of(file).Length;

        for (var run = 0; run < 2; run++)
        {
            await vendors.Ekuaibao.Attachments.DownloadManyAsync([file, lost, new("none", "none")], vendors.Folder).ListAsync();
        }

        Assert.Equal(
            [
                ("attachmentsdk.download.status=downloaded," + Vendor, 1),
                ("attachmentsdk.download.status=failed," + Vendor + ",error.type=link_refused", 2),
                ("attachmentsdk.download.status=not_found," + Vendor + ",error.type=not_found", 2),
                ("attachmentsdk.download.status=skipped," + Vendor, 1),
            ],
            Pairs("attachmentsdk.downloads"));
        Assert.Equal([(Vendor, (double)length)], Pairs("attachmentsdk.download.bytes"));
        Assert.Equal([(Vendor, 0)], Pairs("attachmentsdk.downloads.active"));
        Assert.Equal([("attachmentsdk.link.result=found," + Vendor, 3), ("attachmentsdk.link.result=not_found," + Vendor, 2)], Pairs("attachmentsdk.links.resolved"));
        Assert.Equal(3, Pairs("attachmentsdk.download.duration").Sum(pair => pair.Item2));
    }

    [Fact]
    public async Task ABrokenConnection_IsARetryAndAResume()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { LargeFileLength = 3 << 20 }, new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { Operation = "storage.*", AfterBytes = 1 << 20, Times = 1 });

        await vendors.DownloadAsync(EmulatedVendors.Reference(vendors.Emulator.Attachments[^1]));

        Assert.Equal([(Vendor + ",error.type=network", 1)], Pairs("attachmentsdk.download.retries"));
        Assert.Equal([("attachmentsdk.resume.after=fault," + Vendor, 1)], Pairs("attachmentsdk.download.resumes"));
    }

    [Fact]
    public async Task AnExpiredLink_IsARenewal()
    {
        await using var vendors = await EmulatedVendors.StartAsync();
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = "storage.*", Times = 1 });

        await vendors.DownloadAsync(vendors.First(LinkKind.OssSignedUrl));

        Assert.Equal([(Vendor, 1)], Pairs("attachmentsdk.links.renewals"));
        Assert.Equal([("attachmentsdk.link.result=found," + Vendor, 1)], Pairs("attachmentsdk.links.resolved"));
    }

    [Fact]
    public async Task AnApiThatIsBusy_IsAnApiRetry()
    {
        var calls = 0;
        using var api = new StubHandler(_ => ++calls == 1 ? StubHandler.Text(HttpStatusCode.ServiceUnavailable, "") : StubHandler.Text(HttpStatusCode.OK, """{"code":0,"data":{"urls":[]}}"""));
        using var client = Vendors.KDocs(api);

        await client.ResolveOneAsync();

        Assert.Equal([("attachmentsdk.vendor=kdocs,error.type=503", 1)], Pairs("attachmentsdk.api.retries"));
    }

    private (string, double)[] Pairs(string instrument) => [.. _collector.Sums(instrument).Select(pair => (pair.Key, pair.Value))];
}
