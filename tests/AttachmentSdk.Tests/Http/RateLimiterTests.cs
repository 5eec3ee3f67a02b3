using System.Net;
using System.Threading.RateLimiting;
using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Http;

public class RateLimiterTests
{
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    [Fact]
    public async Task Limiter_WithoutPermits_EndsTheCallUnsentAndSaysWhenThereWillBeMore()
    {
        using var limiter = Day(2);
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(stub, _clock, options => options.RateLimiter = limiter);
        await client.ResolveOneAsync();
        await client.ResolveOneAsync();
        var fault = await Assert.ThrowsAsync<QuotaExceededException>(client.ResolveOneAsync);
        Assert.InRange(fault.RetryAfter!.Value, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        Assert.Equal((0, true, null, 0), (fault.ResponseStatusCode, fault.IsTransient, fault.VendorCode, fault.Attempts));
        Assert.StartsWith("The quota of API calls is used up", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task Limiter_EachAttempt_TakesAPermit()
    {
        using var limiter = Day(3);
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.ServiceUnavailable, ""));
        using var client = Vendors.KDocs(stub, _clock, options => (options.RateLimiter, options.MaxApiRetries) = (limiter, 10));
        var fault = await Assert.ThrowsAsync<QuotaExceededException>(client.ResolveOneAsync);
        Assert.Equal(3, stub.Requests.Count);
        Assert.Equal(3, fault.Attempts);
        Assert.Equal(["HTTP 503", "HTTP 503", "HTTP 503"], fault.EarlierAttempts);
    }

    [Fact]
    public async Task Limiter_RunsOutInARunOfManyFiles_EndsItWithAResultForEachThatWasRead()
    {
        using var limiter = Day(1);
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, """{"code":0,"data":{"urls":[]}}"""));
        using var folder = new TempFolder();
        using var client = Vendors.KDocs(stub, _clock, options => options.RateLimiter = limiter);
        var results = new List<DownloadResult<PictureReference>>();
        await Assert.ThrowsAsync<QuotaExceededException>(async () =>
        {
            await foreach (var result in client.GetDocument("file").Pictures.DownloadManyAsync(Enumerable.Range(0, 10_000).Select(number => new PictureReference($"{number}", "attachment")), folder))
            {
                results.Add(result);
            }
        });
        Assert.Single(stub.Requests);
        Assert.Equal(100, results.Count(result => result.Status == DownloadStatus.NotFound));
        Assert.All(results.Where(result => result.Status == DownloadStatus.Failed), result => Assert.IsType<QuotaExceededException>(result.Error!.Exception));
        Assert.InRange(results.Count, 200, 300);
    }

    [Fact]
    public async Task Limiter_ThatQueues_MakesTheCallWaitWithoutATimeout()
    {
        using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = 10 });
        var held = await limiter.AcquireAsync();
        var clock = new TestTimeProvider();
        using var stub = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(stub, clock, options => options.RateLimiter = limiter);
        var call = client.ResolveOneAsync();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.False(call.IsCompleted);
        Assert.Empty(stub.Requests);
        held.Dispose();
        await call;
        await client.ResolveOneAsync();
        Assert.Equal(2, stub.Requests.Count);
    }

    private static FixedWindowRateLimiter Day(int permits) =>
        new(new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromDays(1), QueueLimit = 0, AutoReplenishment = false });
}
