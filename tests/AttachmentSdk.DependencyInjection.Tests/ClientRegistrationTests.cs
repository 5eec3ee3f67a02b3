using System.Threading.RateLimiting;
using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttachmentSdk.DependencyInjection.Tests;

public sealed class ClientRegistrationTests : IAsyncLifetime
{
    private readonly AttachmentEmulator _emulator = AttachmentEmulator.Create();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Client_IsOneAndEndsWithTheContainer()
    {
        EkuaibaoClient client;
        await using (var provider = Hosts.Container(services => services.AddEkuaibaoClient(options => options.UseKeyOf(_emulator)).HandledBy(_emulator)))
        {
            await using var scope = provider.CreateAsyncScope();
            client = scope.ServiceProvider.GetRequiredService<EkuaibaoClient>();
            Assert.Same(client, provider.GetRequiredService<EkuaibaoClient>());
            await scope.DisposeAsync();
            await client.Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null);
        }

        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => client.Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null));
    }

    [Fact]
    public async Task SecondCall_ForAKey_ConfiguresTheSameClientFurther()
    {
        var services = new ServiceCollection();
        services.AddKeyedEkuaibaoClient("north", Hosts.Section(("AppKey", _emulator.AppKey), ("ApiTimeout", "00:00:05"))).HandledBy(_emulator);
        services.AddKeyedEkuaibaoClient("north", options => (options.AppSecurity, options.ApiTimeout) = (_emulator.AppSecurity, TimeSpan.FromSeconds(6)));
        Assert.Single(services, service => service.ServiceType == typeof(EkuaibaoClient));
        await using var provider = services.BuildServiceProvider();

        var options = provider.Options<EkuaibaoClientOptions>("north");
        Assert.Equal((_emulator.AppKey, _emulator.AppSecurity, TimeSpan.FromSeconds(6)), (options.AppKey, options.AppSecurity, options.ApiTimeout));
        await provider.GetRequiredKeyedService<EkuaibaoClient>("north").Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null); // The first call's handlers are still there.
    }

    [Fact]
    public async Task Fake_RegisteredBefore_Remains()
    {
        using var fake = new Fake();
        await using var provider = Hosts.Container(services => services.AddSingleton<EkuaibaoClient>(fake).AddEkuaibaoClient(_ => { }));
        Assert.Same(fake, provider.GetRequiredService<EkuaibaoClient>());
    }

    [Fact]
    public void ClockAndLoggers_OfTheContainer_AreUsed()
    {
        var clock = new TestTimeProvider();
        using var provider = Hosts.Container(services => services
            .AddSingleton<TimeProvider>(clock)
            .AddKeyedEkuaibaoClient("north", options => options.AccessToken = "token"));
        var options = provider.Options<EkuaibaoClientOptions>("north");
        Assert.Same(clock, options.TimeProvider);
        Assert.Same(provider.GetRequiredService<ILoggerFactory>(), options.LoggerFactory);
    }

    [Fact]
    public void ClockAndLoggers_OfTheOptions_Remain()
    {
        var clock = new TestTimeProvider();
        using var loggers = new LoggerFactory();
        using var provider = Hosts.Container(services =>
        {
            services.AddSingleton<TimeProvider>(new TestTimeProvider());
            services.Configure<EkuaibaoClientOptions>(options => (options.TimeProvider, options.LoggerFactory) = (clock, loggers));
            services.AddEkuaibaoClient(options => options.AccessToken = "token");
            services.AddKDocsClient(options => (options.AccessToken, options.TimeProvider, options.LoggerFactory) = ("token", TimeProvider.System, NullLoggerFactory.Instance));
        });
        var before = provider.Options<EkuaibaoClientOptions>();
        var after = provider.Options<KDocsClientOptions>();
        Assert.Equal((clock, loggers), (before.TimeProvider, before.LoggerFactory));
        Assert.Equal((TimeProvider.System, NullLoggerFactory.Instance), (after.TimeProvider, after.LoggerFactory));
    }

    [Fact]
    public async Task Clock_OfTheContainer_TimesTheRetries()
    {
        var clock = new TestTimeProvider { AutoAdvance = true };
        _emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "ekuaibao.*", Status = 503 });
        await using var provider = Hosts.Container(services => services
            .AddSingleton<TimeProvider>(clock).AddEkuaibaoClient(options => options.UseKeyOf(_emulator)).HandledBy(_emulator));
        await provider.GetRequiredService<EkuaibaoClient>().Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null);
        Assert.NotEmpty(clock.Delays);
    }

    [Fact]
    public async Task RateLimiter_FromAService_IsUsed()
    {
        await using var limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 });
        using var held = await limiter.AcquireAsync();
        await using var provider = Hosts.Container(services => services
            .AddSingleton<RateLimiter>(limiter)
            .AddEkuaibaoClient((container, options) => (options.AccessToken, options.RateLimiter) = (_emulator.AccessToken, container.GetRequiredService<RateLimiter>())).HandledBy(_emulator));
        await Assert.ThrowsAsync<QuotaExceededException>(() => provider.GetRequiredService<EkuaibaoClient>().Attachments.DownloadAsync(_emulator.FirstReference(), Stream.Null));
        Assert.Empty(_emulator.Requests);
    }

    private sealed class Fake : EkuaibaoClient;
}
