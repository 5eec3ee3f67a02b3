using AttachmentSdk.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AttachmentSdk.DependencyInjection;

/// <summary>
/// The connections of one registered client, for adding handlers or a proxy. Only their handlers are used: settings of the
/// <see cref="HttpClient"/> itself, such as a timeout, have no effect. Their loggers are removed, because they write URLs, and the URLs of
/// both connections hold secrets; do not add them again.
/// </summary>
public sealed class AttachmentClientBuilder
{
    internal AttachmentClientBuilder(IServiceCollection services, string account)
    {
        Services = services;
        ApiHttpClient = services.AddHttpClient($"{account} (API)");
        StorageHttpClient = services.AddHttpClient($"{account} (storage)");
    }

    /// <summary>Gets the services that the client was added to.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Gets the connection to the vendor's API. Its handlers receive each attempt of each call, with its token.</summary>
    public IHttpClientBuilder ApiHttpClient { get; }

    /// <summary>
    /// Gets the connection to the storage behind the links. A custom primary handler must have redirects, cookies and decompression off,
    /// otherwise creating the client throws an <see cref="ArgumentException"/>; and it has no check that a link does not lead to a private
    /// address. On .NET, <c>UseSocketsHttpHandler</c> changes the existing handler, for example to set a proxy.
    /// </summary>
    public IHttpClientBuilder StorageHttpClient { get; }

    /// <summary>Gives the connections the library's transports.</summary>
    /// <param name="apiBase">Returns the address of the API, which decides where links may lead to.</param>
    internal void Configure(Func<IServiceProvider, Uri> apiBase)
    {
        Configure(ApiHttpClient, _ => Transport.CreateForApi());
        Configure(StorageHttpClient, provider => Transport.CreateForStorage(LinkTargetPolicy.For(apiBase(provider))));
    }

    // The factory renews handlers so that a changed DNS entry takes effect, but a client keeps its own handlers for its lifetime. So they
    // are never renewed; the transport limits the lifetime of its connections instead. On .NET Framework it cannot: connections belong to
    // the process there, which drops those unused for 100 seconds, and the program can set ServicePoint.ConnectionLeaseTimeout.
    private static void Configure(IHttpClientBuilder connection, Func<IServiceProvider, HttpMessageHandler> createTransport) =>
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
}
