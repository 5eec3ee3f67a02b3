using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AttachmentSdk.DependencyInjection.Tests;

public sealed class KDocsClientServiceCollectionExtensionsTests : IAsyncLifetime
{
    private readonly AttachmentEmulator _emulator = AttachmentEmulator.Create();

    private IConfiguration Section => Hosts.Section(("AppId", _emulator.KDocsAppId), ("AppKey", _emulator.KDocsAppKey), ("RefreshToken", _emulator.KDocsRefreshToken));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task AddKDocsClient_InEachWay_Downloads()
    {
        await AssertDownloadsAsync(services => services.AddKDocsClient(options => options.AccessToken = _emulator.KDocsAccessToken));
        await AssertDownloadsAsync(services => services.AddKDocsClient((_, options) => options.AccessToken = _emulator.KDocsAccessToken));
        await AssertDownloadsAsync(services => services.AddKDocsClient(Section));
    }

    [Fact]
    public async Task AddKeyedKDocsClient_InEachWay_Downloads()
    {
        await AssertDownloadsAsync(services => services.AddKeyedKDocsClient("a", options => options.AccessToken = _emulator.KDocsAccessToken), "a");
        await AssertDownloadsAsync(services => services.AddKeyedKDocsClient("a", (_, options) => options.AccessToken = _emulator.KDocsAccessToken), "a");
        await AssertDownloadsAsync(services => services.AddKeyedKDocsClient("a", Section), "a");
    }

    [Fact]
    public void AddKeyedKDocsClient_NoKey_IsRefused()
    {
        var services = new ServiceCollection();
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => services.AddKeyedKDocsClient("", _ => { })).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => services.AddKeyedKDocsClient("", (_, _) => { })).ParamName);
        Assert.Equal("key", Assert.Throws<ArgumentException>(() => services.AddKeyedKDocsClient("", Section)).ParamName);
    }

    private async Task AssertDownloadsAsync(Func<IServiceCollection, AttachmentClientBuilder> register, string? key = null)
    {
        await using var provider = Hosts.Container(services => register(services).HandledBy(_emulator));
        using var bytes = new MemoryStream();
        await provider.GetRequiredKeyedService<KDocsClient>(key).GetDocument(_emulator.KDocsFileToken).DownloadAsync(bytes);
        Assert.Equal(_emulator.Document.ReadContent(), bytes.ToArray());
    }
}
