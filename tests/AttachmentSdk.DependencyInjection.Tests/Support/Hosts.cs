using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AttachmentSdk.DependencyInjection.Tests.Support;

/// <summary>Containers and hosts as a program builds them.</summary>
internal static class Hosts
{
    public static ServiceProvider Container(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>Starts a host and stops it again.</summary>
    public static async Task RunAsync(Action<IServiceCollection> register)
    {
        using var host = new HostBuilder().ConfigureServices(register).Build();
        await host.StartAsync();
        await host.StopAsync();
    }

    public static IConfiguration Section(params (string Key, string? Value)[] entries)
    {
        var values = entries.Select(entry => KeyValuePair.Create($"Accounts:North:{entry.Key}", entry.Value));
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("Accounts:North");
    }

    public static TOptions Options<TOptions>(this IServiceProvider provider, string? name = null)
        where TOptions : ClientOptions => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    /// <summary>Lets an emulator without a port respond in place of both connections.</summary>
    public static AttachmentClientBuilder HandledBy(this AttachmentClientBuilder builder, AttachmentEmulator emulator)
    {
        builder.ApiHttpClient.ConfigurePrimaryHttpMessageHandler(emulator.CreateHandler);
        builder.StorageHttpClient.ConfigurePrimaryHttpMessageHandler(emulator.CreateHandler);
        return builder;
    }

    public static void UseKeyOf(this EkuaibaoClientOptions options, AttachmentEmulator emulator) =>
        (options.AppKey, options.AppSecurity) = (emulator.AppKey, emulator.AppSecurity);

    public static AttachmentReference FirstReference(this AttachmentEmulator emulator) =>
        new(emulator.Attachments[0].Id, emulator.Attachments[0].Key);
}
