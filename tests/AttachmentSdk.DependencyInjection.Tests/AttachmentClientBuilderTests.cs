using System.Collections.Concurrent;
using System.Net;
using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace AttachmentSdk.DependencyInjection.Tests;

public sealed class AttachmentClientBuilderTests : IAsyncLifetime
{
    private readonly AttachmentEmulator _emulator = AttachmentEmulator.Create();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Handlers_AddedToEither_SeeItsRequestsOnly()
    {
        ConcurrentQueue<Uri> api = [], storage = [];
        await using var provider = Hosts.Container(services =>
        {
            var builder = services.AddEkuaibaoClient(options => options.UseKeyOf(_emulator)).HandledBy(_emulator);
            builder.ApiHttpClient.AddHttpMessageHandler(() => new CountingHandler(api));
            builder.StorageHttpClient.AddHttpMessageHandler(() => new CountingHandler(storage));
        });
        await provider.GetRequiredService<EkuaibaoClient>().Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null);
        Assert.Equal(["app.ekuaibao.com", "app.ekuaibao.com"], api.Select(url => url.Host));
        Assert.Equal([_emulator.StorageAddress.Host], storage.Select(url => url.Host));
    }

    [Fact]
    public async Task Handlers_OfTheOptions_TakeTheirPlace()
    {
        using var api = _emulator.CreateHandler();
        using var storage = _emulator.CreateHandler();
        await using var provider = Hosts.Container(services =>
        {
            var builder = services.AddEkuaibaoClient(options => (options.AccessToken, options.ApiHandler, options.StorageHandler) = (_emulator.AccessToken, api, storage));
            builder.ApiHttpClient.ConfigurePrimaryHttpMessageHandler(() => throw new InvalidOperationException("not asked for"));
            builder.StorageHttpClient.ConfigurePrimaryHttpMessageHandler(() => throw new InvalidOperationException("not asked for"));
        });
        await provider.GetRequiredService<EkuaibaoClient>().Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null);
        Assert.NotEmpty(_emulator.Requests);
    }

    [Fact]
    public async Task Handlers_OfTheHostsDefaults_StayExceptThoseThatRetryAndCut()
    {
        ConcurrentQueue<Uri> discovered = [], own = [];
        await using var provider = Hosts.Container(services =>
        {
            var builder = services.AddEkuaibaoClient(options => options.UseKeyOf(_emulator)).HandledBy(_emulator);
            services.ConfigureHttpClientDefaults(defaults =>
            {
                defaults.AddHttpMessageHandler(() => new Microsoft.Extensions.Http.Resilience.ResilienceHandler());
                defaults.AddHttpMessageHandler(() => new CountingHandler(discovered));
            });
            builder.ApiHttpClient.AddHttpMessageHandler(() => new CountingHandler(own));
        });
        await provider.GetRequiredService<EkuaibaoClient>().Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null);
        Assert.Equal((3, 2), (discovered.Count, own.Count));
    }

    [Fact]
    public async Task Handlers_ForResilienceAddedToTheConnection_StayAndTheirErrorsAreDocumented()
    {
        await using var provider = Hosts.Container(services => services.AddEkuaibaoClient(options =>
        {
            options.UseKeyOf(_emulator);
            options.MaxApiRetries = 0;
        }).HandledBy(_emulator).ApiHttpClient.AddHttpMessageHandler(() => new Microsoft.Extensions.Http.Resilience.ResilienceHandler()));
        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(() => provider.GetRequiredService<EkuaibaoClient>().Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null));
        Assert.Equal("The vendor's API could not be reached: a handler of the application threw InvalidOperationException.", fault.Message);
    }

    [Fact]
    public void Transports_AreAsTheLibrarysOwn()
    {
        SocketsHttpHandler? api = null, storage = null;
        AttachmentClientBuilder? builder = null;
        using var provider = Hosts.Container(services =>
        {
            services.ConfigureHttpClientDefaults(defaults => defaults.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler()).SetHandlerLifetime(TimeSpan.FromMinutes(1)));
            builder = services.AddEkuaibaoClient(options => options.AccessToken = "token");
            builder.ApiHttpClient.UseSocketsHttpHandler((handler, _) => api = handler);
            builder.StorageHttpClient.UseSocketsHttpHandler((handler, _) => storage = handler);
        });
        provider.GetRequiredService<EkuaibaoClient>();
        Assert.All([api!, storage!], handler =>
        {
            Assert.Equal((false, false, DecompressionMethods.None), (handler.AllowAutoRedirect, handler.UseCookies, handler.AutomaticDecompression));
            Assert.Equal(TimeSpan.FromMinutes(5), handler.PooledConnectionLifetime);
        });
        Assert.NotNull(api!.ConnectCallback);
        Assert.NotNull(storage!.ConnectCallback);
        var factory = provider.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>();
        Assert.Equal(Timeout.InfiniteTimeSpan, factory.Get(builder!.ApiHttpClient.Name).HandlerLifetime);
        Assert.Equal(Timeout.InfiniteTimeSpan, factory.Get(builder.StorageHttpClient.Name).HandlerLifetime);
    }

    [Theory]
    [InlineData("https://app.ekuaibao.com/", true)]
    [InlineData("http://127.0.0.1:5080/", false)]
    public async Task Storage_PrivateAddress_IsRefusedForAPublicApi(string baseAddress, bool isRefused)
    {
        AttachmentClientBuilder? builder = null;
        await using var provider = Hosts.Container(services => builder = services.AddEkuaibaoClient(options => (options.AccessToken, options.BaseAddress) = ("token", new Uri(baseAddress))));
        using var storage = new HttpMessageInvoker(provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(builder!.StorageHttpClient.Name));
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1:1/"); // Where nothing listens.
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => storage.SendAsync(request, CancellationToken.None));
        Assert.Equal(isRefused, fault.ToString().Contains("leads to a private address", StringComparison.Ordinal));
    }

    [Fact]
    public void StorageTransport_ThatFollowsRedirects_IsRefusedThroughTheChain()
    {
        using var provider = Hosts.Container(services => services.AddEkuaibaoClient(options => options.AccessToken = "token").StorageHttpClient
            .AddHttpMessageHandler(() => new CountingHandler([]))
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler()));
        Assert.Equal("StorageHandler", Assert.Throws<ArgumentException>(provider.GetRequiredService<EkuaibaoClient>).ParamName);
    }
}
