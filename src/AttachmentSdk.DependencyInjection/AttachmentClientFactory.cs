using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AttachmentSdk.DependencyInjection;

/// <summary>
/// Creates clients of accounts that are known at run time only, such as those of the tenants of a service. They share the connections, and get
/// the host's loggers and clock. The caller keeps a client while it is needed, as it holds the account's token, and disposes it.
/// </summary>
public sealed class AttachmentClientFactory
{
    private readonly IServiceProvider _services;
    private readonly AttachmentClientBuilder _connections;

    internal AttachmentClientFactory(IServiceProvider services, AttachmentClientBuilder connections)
    {
        _services = services;
        _connections = connections;
    }

    /// <summary>Creates a client of ekuaibao.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public EkuaibaoClient CreateEkuaibaoClient(Action<EkuaibaoClientOptions> configure) => new(With(configure, new EkuaibaoClientOptions()));

    /// <summary>Creates a client of KDocs.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">An option is not valid. The message names it.</exception>
    public KDocsClient CreateKDocsClient(Action<KDocsClientOptions> configure) => new(With(configure, new KDocsClientOptions()));

    private TOptions With<TOptions>(Action<TOptions> configure, TOptions options)
        where TOptions : ClientOptions
    {
        ArgumentNullException.ThrowIfNull(configure);
        options.TimeProvider = _services.GetService<TimeProvider>() ?? options.TimeProvider;
        options.LoggerFactory = _services.GetService<ILoggerFactory>() ?? options.LoggerFactory;
        configure(options);
        var handlers = _services.GetRequiredService<IHttpMessageHandlerFactory>();
        options.ApiHandler ??= handlers.CreateHandler(_connections.ApiHttpClient.Name);

        // The shared connections to the storage lead to public addresses only; the account of an emulator has its own.
        options.StorageHandler ??= options.BaseAddress is { IsAbsoluteUri: true, IsLoopback: true } ? null : handlers.CreateHandler(_connections.StorageHttpClient.Name);
        return options;
    }
}
