using System.Net;

namespace AttachmentSdk.Http;

/// <summary>The two connections to the outside: one to a vendor's API, one to its storage. They share nothing.</summary>
internal static class Transport
{
#if NET
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5); // So that a changed DNS entry is seen.
#endif

    public static HttpMessageHandler CreateForApi() => Create();

    /// <summary>No credential, cookie, automatic redirect or decompression: a link carries all that its request may hold.</summary>
    public static HttpMessageHandler CreateForStorage(LinkTargetPolicy policy)
    {
        var handler = Create();
#if NET
        handler.ConnectCallback = new PublicAddressConnector(policy).ConnectAsync;
#endif
        return handler;
    }

    /// <summary>Refuses a caller's handler that would follow redirects, keep cookies or unpack bodies by itself.</summary>
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
            ActivityHeadersPropagator = null, // A storage's signature knows no trace headers, and they are no business of its.
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
