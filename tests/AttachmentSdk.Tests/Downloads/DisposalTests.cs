using System.Diagnostics;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

/// <summary>A client that is disposed while it works: all of its work ends at once and says why.</summary>
public sealed class DisposalTests
{
    [Theory]
    [InlineData("storage.*")]
    [InlineData("ekuaibao.*")]
    public async Task Dispose_BatchHangs_EndsItWithinASecond(string operation)
    {
        var clock = new TestTimeProvider(DateTimeOffset.UtcNow);
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 4, Clock = clock });
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Delay) { Operation = operation, Duration = TimeSpan.FromDays(1), Times = null });
        var results = vendors.Ekuaibao.Attachments.DownloadManyAsync(vendors.Emulator.Attachments.Select(EmulatedVendors.Reference), vendors.Folder).ListAsync();
        await clock.WaitForTimersAsync();
        await AssertEndsAsync(results, vendors.Ekuaibao);
    }

    [Fact]
    public async Task Dispose_BatchWaitsForItsRetries_EndsIt()
    {
        var clock = new TestTimeProvider();
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, """[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/a"}]"""));
        using var storage = new StubHandler(_ => StorageResponses.Status(503));
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, clock, storage: storage);
        var results = client.Attachments.DownloadManyAsync([Vendors.Attachment], folder).ListAsync();
        await clock.WaitForTimersAsync();
        await AssertEndsAsync(results, client);
    }

    [Fact]
    public async Task Dispose_ApiCallWaitsForItsRetry_EndsIt()
    {
        var clock = new TestTimeProvider();
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.ServiceUnavailable, ""));
        using var client = Vendors.Ekuaibao(api, clock);
        var call = client.ResolveOneAsync();
        await clock.WaitForTimersAsync();
        await AssertEndsAsync(call, client);
    }

    [Fact]
    public async Task Dispose_StreamIsHalfRead_TheNextReadThrows()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { Files = 1, LargeFileLength = 8 << 20 });
        await using var stream = await vendors.Ekuaibao.Attachments.OpenReadAsync(EmulatedVendors.Reference(vendors.Emulator.Attachments[^1]));
        await stream.ReadExactlyAsync(new byte[1000]);
        vendors.Ekuaibao.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.CopyToAsync(Stream.Null));
    }

    private static async Task AssertEndsAsync(Task work, EkuaibaoClient client)
    {
        var watch = Stopwatch.StartNew();
        client.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => work);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<ObjectDisposedException>(client.ResolveOneAsync);
    }
}
