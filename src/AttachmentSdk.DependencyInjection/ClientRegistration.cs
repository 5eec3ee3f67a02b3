using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AttachmentSdk.DependencyInjection;

/// <summary>Registers one vendor's clients.</summary>
/// <param name="validated">A checked copy of options.</param>
/// <param name="create">Creates a client.</param>
internal sealed class ClientRegistration<TClient, TOptions>(Func<TOptions, TOptions> validated, Func<TOptions, TClient> create)
    where TClient : class
    where TOptions : ClientOptions
{
    public AttachmentClientBuilder Add(IServiceCollection services, string? key, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, key, options => options.Configure(configure));
    }

    public AttachmentClientBuilder Add(IServiceCollection services, string? key, Action<IServiceProvider, TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, key, options => options.Configure<IServiceProvider>((values, provider) => configure(provider, values)));
    }

    public AttachmentClientBuilder Add(IServiceCollection services, string? key, IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, key, options =>
        {
            services.AddSingleton(new OptionsSection<TOptions>(options.Name, section));
            options.Configure(values => SectionBinding.Bind(section, options.Name, values));
        });
    }

    public AttachmentClientBuilder AddKeyed(IServiceCollection services, string key, Action<TOptions> configure) => Add(services, Required(key), configure);

    public AttachmentClientBuilder AddKeyed(IServiceCollection services, string key, Action<IServiceProvider, TOptions> configure) => Add(services, Required(key), configure);

    public AttachmentClientBuilder AddKeyed(IServiceCollection services, string key, IConfiguration section) => Add(services, Required(key), section);

    private static string Required(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return key;
    }

    // The account's key is also the name of its options; null is the client without a key.
    private AttachmentClientBuilder Add(IServiceCollection services, string? key, Action<OptionsBuilder<TOptions>> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var account = key is null ? typeof(TClient).Name : $"{typeof(TClient).Name} '{key}'";
        var options = services.AddOptions<TOptions>(key);
        var connections = new AttachmentClientBuilder(services, account);

        // A second call must not revert changes that were made to the connections since the first.
        if (!services.Any(service => service.ServiceType == typeof(TClient) && Equals(service.ServiceKey, key)))
        {
            options.Configure<IServiceProvider>(UseServices).ValidateOnStart();
            services.AddSingleton<IValidateOptions<TOptions>>(provider => new ClientOptionsValidation<TOptions>(options.Name, account, validated, provider.GetServices<OptionsSection<TOptions>>()));
            connections.Configure(provider => OptionsOf(provider, options.Name).BaseAddress);
            services.AddKeyedSingleton(key, (provider, _) => Create(provider, options.Name, connections));
        }

        configure(options);
        return connections;
    }

    // Before the caller's own configuration, which takes precedence.
    private static void UseServices(TOptions options, IServiceProvider provider)
    {
        if (options.TimeProvider == TimeProvider.System)
        {
            options.TimeProvider = provider.GetService<TimeProvider>() ?? options.TimeProvider;
        }

        if (options.LoggerFactory == NullLoggerFactory.Instance)
        {
            options.LoggerFactory = provider.GetService<ILoggerFactory>() ?? options.LoggerFactory;
        }
    }

    private static TOptions OptionsOf(IServiceProvider provider, string name) => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name);

    private TClient Create(IServiceProvider provider, string name, AttachmentClientBuilder connections)
    {
        var options = validated(OptionsOf(provider, name)); // A copy.
        var handlers = provider.GetRequiredService<IHttpMessageHandlerFactory>();
        options.ApiHandler ??= handlers.CreateHandler(connections.ApiHttpClient.Name);
        options.StorageHandler ??= handlers.CreateHandler(connections.StorageHttpClient.Name);
        return create(options);
    }
}
