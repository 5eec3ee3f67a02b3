using System.Net;

namespace AttachmentSdk.Http;

/// <summary>Creates the two transports: one to a vendor's API, one to its storage. They share nothing.</summary>
internal static class Transport
{
#if NET
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5); // A changed DNS entry takes effect after this time.
#endif

    public static HttpMessageHandler CreateForApi() => Create();

    /// <summary>
    /// Creates the transport to the storage, without credentials, cookies, automatic redirects or decompression: a link contains everything
    /// that its request may have.
    /// </summary>
    public static HttpMessageHandler CreateForStorage(LinkTargetPolicy policy)
    {
        var handler = Create();
#if NET
        handler.ConnectCallback = new HostConnector(policy).ConnectAsync;
#endif
        return handler;
    }

    /// <summary>Rejects a caller's handler that follows redirects, keeps cookies or decompresses bodies.</summary>
    /// <exception cref="ArgumentException">The handler does one of these.</exception>
    public static void CheckForStorage(HttpMessageHandler handler, string name)
    {
        var innermost = handler;
        while (innermost is DelegatingHandler { InnerHandler: { } inner })
        {
            innermost = inner;
        }

        var isUnsafe = innermost switch
        {
#if NET
            SocketsHttpHandler sockets => sockets.AllowAutoRedirect || sockets.UseCookies || sockets.AutomaticDecompression != DecompressionMethods.None,
#endif
            HttpClientHandler client => client.AllowAutoRedirect || client.UseCookies || client.AutomaticDecompression != DecompressionMethods.None,
            _ => false,
        };
        if (isUnsafe)
        {
            throw new ArgumentException("The handler of the storage must have AllowAutoRedirect and UseCookies off and AutomaticDecompression None.", name);
        }
    }

#if NET
    private static SocketsHttpHandler Create() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            ActivityHeadersPropagator = null, // A storage's signature does not cover trace headers, and the storage does not need them.
        };
#else
    private static HttpClientHandler Create() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 256,
        };
#endif
}
