using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AttachmentSdk.DependencyInjection.Tests;

public sealed class EkuaibaoClientServiceCollectionExtensionsTests : IAsyncLifetime
{
    private readonly AttachmentEmulator _emulator = AttachmentEmulator.Create();
    private readonly AttachmentEmulator _other = AttachmentEmulator.Create(new EmulatorOptions { Seed = 2 });

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public async Task AddEkuaibaoClient_ByCode_Downloads()
    {
        await using var provider = Hosts.Container(services => services.AddEkuaibaoClient(options => options.UseKeyOf(_emulator)).HandledBy(_emulator));
        await AssertDownloadsAsync(provider.GetRequiredService<EkuaibaoClient>(), _emulator);
    }

    [Fact]
    public async Task AddEkuaibaoClient_ByConfiguration_Downloads()
    {
        await using var provider = Hosts.Container(services => services
            .AddEkuaibaoClient(Hosts.Section(("AppKey", _emulator.AppKey), ("AppSecurity", _emulator.AppSecurity))).HandledBy(_emulator));
        await AssertDownloadsAsync(provider.GetRequiredService<EkuaibaoClient>(), _emulator);
    }

    [Fact]
    public async Task AddEkuaibaoClient_SecretFromAService_Downloads()
    {
        await using var provider = Hosts.Container(services => services
            .AddSingleton(new Vault(_emulator.AccessToken))
            .AddEkuaibaoClient((vault, options) => options.AccessToken = vault.GetRequiredService<Vault>().Secret).HandledBy(_emulator));
        await AssertDownloadsAsync(provider.GetRequiredService<EkuaibaoClient>(), _emulator);
    }

    [Fact]
    public async Task AddKeyedEkuaibaoClient_TwoAccounts_EachHasItsOwnTokenAndConnections()
    {
        await using var provider = Hosts.Container(services =>
        {
            services.AddKeyedEkuaibaoClient("north", Hosts.Section(("AppKey", _emulator.AppKey), ("AppSecurity", _emulator.AppSecurity))).HandledBy(_emulator);
            services.AddKeyedEkuaibaoClient("south", options => options.UseKeyOf(_other)).HandledBy(_other);
            services.AddKeyedEkuaibaoClient("west", (_, options) => options.AccessToken = "wrong").HandledBy(_other);
            services.AddSingleton<Accounts>();
        });
        var accounts = provider.GetRequiredService<Accounts>();

        await AssertDownloadsAsync(accounts.North, _emulator);
        await AssertDownloadsAsync(accounts.South, _other);

        Assert.NotEqual(_emulator.AccessToken, _other.AccessToken);
        await Assert.ThrowsAsync<CredentialsRefusedException>(() => AssertDownloadsAsync(provider.GetRequiredKeyedService<EkuaibaoClient>("west"), _other));
        Assert.Null(provider.GetService<EkuaibaoClient>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void AddKeyedEkuaibaoClient_NoKey_IsRefused(string? key)
    {
        var services = new ServiceCollection();
        Assert.Equal("key", Assert.ThrowsAny<ArgumentException>(() => services.AddKeyedEkuaibaoClient(key!, _ => { })).ParamName);
        Assert.Equal("key", Assert.ThrowsAny<ArgumentException>(() => services.AddKeyedEkuaibaoClient(key!, (_, _) => { })).ParamName);
        Assert.Equal("key", Assert.ThrowsAny<ArgumentException>(() => services.AddKeyedEkuaibaoClient(key!, Hosts.Section())).ParamName);
    }

    [Fact]
    public void AddEkuaibaoClient_Null_IsRefused()
    {
        var services = new ServiceCollection();
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddEkuaibaoClient(_ => { })).ParamName);
        Assert.Equal("configure", Assert.Throws<ArgumentNullException>(() => services.AddEkuaibaoClient((Action<EkuaibaoClientOptions>)null!)).ParamName);
        Assert.Equal("configure", Assert.Throws<ArgumentNullException>(() => services.AddEkuaibaoClient((Action<IServiceProvider, EkuaibaoClientOptions>)null!)).ParamName);
        Assert.Equal("section", Assert.Throws<ArgumentNullException>(() => services.AddEkuaibaoClient((IConfiguration)null!)).ParamName);
    }

    private static async Task AssertDownloadsAsync(EkuaibaoClient client, AttachmentEmulator emulator)
    {
        using var bytes = new MemoryStream();
        await client.Attachments.DownloadAsync(emulator.FirstReference(), bytes);
        Assert.Equal(emulator.Attachments[0].Length, bytes.Length);
    }

    private sealed record Vault(string Secret);

    private sealed record Accounts([FromKeyedServices("north")] EkuaibaoClient North, [FromKeyedServices("south")] EkuaibaoClient South);
}
