using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public sealed class RetryPolicyTests : IDisposable
{
    private readonly Engine _engine = new();
    private readonly byte[] _file = Bytes(1000);

    public void Dispose() => _engine.Dispose();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Download_PassingStatus_IsRepeated(int status)
    {
        _engine.Storage.Enqueue(Status(status)).Enqueue(Whole(_file));
        var result = await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(2, result.Attempts);
        Assert.Single(_engine.Clock.Delays);
    }

    [Theory]
    [InlineData(503, 7, 7)]
    [InlineData(429, 0, 0)]
    [InlineData(503, 86_400, 120)]
    public async Task Download_RetryAfter_IsObeyedAndCapped(int status, int asked, int waited)
    {
        _engine.Storage.Enqueue(RetryAfter(status, TimeSpan.FromSeconds(asked))).Enqueue(Whole(_file));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal(waited, _engine.Clock.Delays.Sum(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task Download_RetryAfterDate_IsObeyed()
    {
        var response = Status(503);
        response.Headers.RetryAfter = new(_engine.Clock.GetUtcNow().AddSeconds(20));
        _engine.Storage.Enqueue(response).Enqueue(Whole(_file));
        await _engine.DownloadAsync(Engine.Link());
        Assert.Equal([TimeSpan.FromSeconds(20)], _engine.Clock.Delays);
    }

    [Fact]
    public async Task Download_NoRetryAfter_BacksOffLongerEachTimeAndNeverTooLong()
    {
        using var engine = new Engine(_ => Status(503));
        await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 12 }));
        var delays = engine.Clock.Delays;
        Assert.Equal(12, delays.Count);
        Assert.All(delays, delay => Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromSeconds(30)));
        Assert.True(delays.Skip(8).Average(delay => delay.TotalSeconds) > delays.Take(3).Average(delay => delay.TotalSeconds) * 4);
    }

    [Fact]
    public async Task Download_NoRetries_TriesOnce()
    {
        _engine.Storage.Enqueue(Status(503));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), new DownloadOptions { MaxRetries = 0 }));
        Assert.Equal(1, fault.Attempts);
        Assert.Empty(fault.EarlierAttempts);
        Assert.Empty(_engine.Clock.Delays);
    }

    [Fact]
    public async Task Download_Default_TriesSixTimes()
    {
        using var engine = new Engine(_ => Status(500));
        var fault = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link()));
        Assert.Equal(6, fault.Attempts);
        Assert.Equal(5, fault.EarlierAttempts.Count);
    }
}
