using System.Net;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Http;

public class ApiRetryHandlerTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Send_PassingStatus_IsRepeatedThreeTimes(int status)
    {
        using var stub = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, "忙", "text/plain"));
        using var client = Vendors.Ekuaibao(stub, _clock);
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Equal("忙", fault.VendorMessage);
        Assert.Equal(4, stub.Requests.Count);
        Assert.Single(stub.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task Send_LastingStatus_IsNotRepeated()
    {
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.BadRequest, ""));
        using var client = Vendors.Ekuaibao(stub, _clock);
        await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(3600, 30)]
    public async Task Send_RetryAfter_IsObeyedAndCapped(int asked, int waited)
    {
        using var stub = new StubHandler().Enqueue(StorageResponses.RetryAfter(429, TimeSpan.FromSeconds(asked))).Enqueue(HttpStatusCode.OK, "[]");
        using var client = Vendors.Ekuaibao(stub, _clock);
        await client.ResolveOneAsync();
        Assert.Equal([TimeSpan.FromSeconds(waited)], _clock.Delays);
    }

    [Fact]
    public async Task Send_BodyBreaksOff_IsRepeated()
    {
        using var stub = new StubHandler()
            .Enqueue(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ScriptedContent("[{"u8.ToArray(), BodyEnd.Breaks) })
            .Enqueue(HttpStatusCode.OK, "[]");
        using var client = Vendors.Ekuaibao(stub, _clock);
        await client.ResolveOneAsync();
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Send_NoResponseInTime_IsATimeoutAndNoCancellation()
    {
        var clock = new TestTimeProvider();
        using var stub = new StubHandler(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            throw new InvalidOperationException();
        });
        using var client = Vendors.Ekuaibao(stub, clock, options => options.MaxApiRetries = 0);
        var call = client.ResolveOneAsync();
        await clock.WaitForTimersAsync();
        clock.Advance(TimeSpan.FromSeconds(30));
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => call);
        Assert.Equal((true, "The vendor's API did not respond within 30 seconds."), (fault.IsTimeout, fault.Message));
    }

    [Fact]
    public async Task Send_BodyFallsSilent_IsATimeout()
    {
        var clock = new TestTimeProvider();
        using var stub = new StubHandler(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ScriptedContent("[{"u8.ToArray(), BodyEnd.Stalls) });
        using var client = Vendors.Ekuaibao(stub, clock, options => options.MaxApiRetries = 0);
        var call = client.ResolveOneAsync();
        await clock.WaitForTimersAsync();
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True((await Assert.ThrowsAsync<ApiUnreachableException>(() => call)).IsTimeout);
    }

    [Fact]
    public async Task Send_CallerCancels_IsACancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var stub = new StubHandler(async (_, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        });
        using var client = Vendors.Ekuaibao(stub, _clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Attachments.ResolveLinksAsync([Vendors.Attachment], cancellation.Token).ListAsync());
        Assert.Single(stub.Requests);
    }
}
