using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Recording;

public sealed class RequestLogTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new();
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Requests_AfterACallAndADownload_HoldThemAsTheyCame()
    {
        var file = _emulator.First(LinkKind.DingTalkDrive);
        var link = await _emulator.LinkAsync(file);
        await EmulatorClient.GetAsync(link.Url, [.. link.Headers, ("Range", "bytes=0-9")]);

        var (call, download) = (_emulator.Requests.Snapshot()[0], _emulator.Requests.Snapshot()[1]);

        Assert.Equal((EmulatorOperations.EkuaibaoDownloadUrls, "POST", 200), (call.Operation, call.Method, call.Status));
        Assert.Equal("/api/openapi/v2/attachment/downloadurls", call.Path);
        Assert.StartsWith("accessToken=ID_", call.Query, StringComparison.Ordinal);
        Assert.Contains("%3A", call.Query, StringComparison.Ordinal);
        Assert.Contains(file.Id, call.BodyText, StringComparison.Ordinal);
        Assert.Equal([file.Id], call.ItemIds);
        Assert.Equal((_emulator.BaseAddress, _clock.GetUtcNow()), (call.Origin, call.ReceivedAt));
        Assert.Equal((EmulatorOperations.StorageDingTalkDrive, "GET", 206), (download.Operation, download.Method, download.Status));
        Assert.Equal("bytes=0-9", download.Headers["range"]);
        Assert.Equal(link.Headers[0].Value, download.Headers["Authorization"]);
        Assert.Equal([file.Id], download.ItemIds);
        Assert.Equal(_emulator.StorageAddress, download.Origin);
    }

    [Fact]
    public async Task ToString_Request_HoldsNoSecret()
    {
        var link = await _emulator.LinkAsync(_emulator.First(LinkKind.OssSignedUrl));
        await EmulatorClient.GetAsync(link.Url);

        Assert.DoesNotContain(_emulator.Requests, request => request.ToString().Contains('?', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clear_ForgetsAndSnapshotStays()
    {
        await EmulatorClient.GetAsync($"{_emulator.BaseAddress}x");
        var snapshot = _emulator.Requests.Snapshot();

        _emulator.Requests.Clear();

        Assert.Equal((0, 0), (_emulator.Requests.Count, _emulator.Requests.Total));
        Assert.Single(snapshot);
    }

    [Fact]
    public async Task Requests_ManyAtOnce_AreAllThere()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => EmulatorClient.GetAsync($"{_emulator.BaseAddress}{i}")));

        Assert.Equal(50, _emulator.Requests.Of(EmulatorOperations.Unknown).Select(request => request.Path).Distinct().Count());
    }

    [Fact]
    public async Task Requests_MoreThanAreHeld_AreTheLastOnes()
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { MaxRecordedRequests = 2 });
        foreach (var path in (string[])["a", "b", "c"])
        {
            await EmulatorClient.GetAsync($"{emulator.BaseAddress}{path}");
        }

        Assert.Equal(["/b", "/c"], emulator.Requests.Select(request => request.Path));
        Assert.Equal((2, 3), (emulator.Requests.Count, emulator.Requests.Total));
    }
}
