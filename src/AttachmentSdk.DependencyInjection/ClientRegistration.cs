using AttachmentSdk.Http;
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
        return Add(services, key, options => options.Configure(values => SectionBinding.Bind(section, options.Name, values)));
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
        var connections = new AttachmentClientBuilder(services.AddHttpClient($"{account} (API)"), services.AddHttpClient($"{account} (storage)"));

        // A second call must not revert changes that were made to the connections since the first.
        if (!services.Any(service => service.ServiceType == typeof(TClient) && Equals(service.ServiceKey, key)))
        {
            options.Configure<IServiceProvider>(UseServices).ValidateOnStart();
            services.AddSingleton<IValidateOptions<TOptions>>(new ClientOptionsValidation<TOptions>(options.Name, account, validated));
            ConfigureConnection(connections.ApiHttpClient, _ => Transport.CreateForApi());
            ConfigureConnection(connections.StorageHttpClient, provider => Transport.CreateForStorage(LinkTargetPolicy.For(OptionsOf(provider, options.Name).BaseAddress)));
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

    // The factory renews handlers so that a changed DNS entry takes effect, but a client keeps its own handlers for its lifetime. So they
    // are never renewed; the transport limits the lifetime of its connections instead. On .NET Framework it cannot: connections belong to
    // the process there, which drops those unused for 100 seconds, and the program can set ServicePoint.ConnectionLeaseTimeout.
    private static void ConfigureConnection(IHttpClientBuilder connection, Func<IServiceProvider, HttpMessageHandler> createTransport) =>
        connection
            .ConfigurePrimaryHttpMessageHandler(createTransport)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => RemoveResilience(handlers))
            .RemoveAllLoggers(); // They write URLs.

    // A host gives them to all of its clients by ConfigureHttpClientDefaults. Their time limits would cut transfers, and their retries would
    // multiply with the library's. Those that the program adds to these connections themselves come later and stay, like all other handlers.
    private static void RemoveResilience(IList<DelegatingHandler> handlers)
    {
        foreach (var handler in handlers.Where(IsResilience).ToList())
        {
            handlers.Remove(handler);
        }
    }

    // By name, as a reference to the packages would be a dependency of every host.
    private static bool IsResilience(DelegatingHandler handler) => handler.GetType().FullName is { } name
        && (name.StartsWith("Microsoft.Extensions.Http.Resilience.", StringComparison.Ordinal) || name == "Microsoft.Extensions.Http.PolicyHttpMessageHandler");

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
