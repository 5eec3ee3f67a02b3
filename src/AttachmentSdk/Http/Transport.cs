using System.Net;
#if NET
using System.Text;
#endif

namespace AttachmentSdk.Http;

/// <summary>Creates the two transports: one to a vendor's API, one to its storage. They share nothing.</summary>
internal static class Transport
{
    /// <summary>The time limit of connecting to a host by all of its addresses, with the TLS handshake.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

#if NET
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5); // A changed DNS entry takes effect after this time.
#endif

    /// <summary>Gets the time limit in words, such as "could not be connected to within 15 seconds".</summary>
    public static string ConnectTimedOut { get; } = FormattableString.Invariant($"could not be connected to within {ConnectTimeout.TotalSeconds:0} seconds");

    public static HttpMessageHandler CreateForApi() => Create(null);

    /// <summary>
    /// Creates the transport to the storage, without credentials, cookies, automatic redirects or decompression: a link contains everything
    /// that its request may have.
    /// </summary>
    public static HttpMessageHandler CreateForStorage(LinkTargetPolicy policy)
    {
        var handler = Create(policy);
#if NET
        // By default .NET sends ASCII only, and decodes the target of a redirect if it looks like UTF-8; it goes out byte for byte. The
        // headers of a link are text of a JSON response, in UTF-8 like that.
        handler.RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8;
        handler.ResponseHeaderEncodingSelector = (name, _) => string.Equals(name, "Location", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : null;
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
    private static SocketsHttpHandler Create(LinkTargetPolicy? policy) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = ConnectTimeout,
            Proxy = new SystemProxy(() => HttpClient.DefaultProxy),
            ConnectCallback = new HostConnector(policy).ConnectAsync,
            ActivityHeadersPropagator = null, // A storage's signature does not cover trace headers, and the storage does not need them.
        };
#else
    // Connecting is up to the framework, which checks no address and has no time limit of its own for it.
    private static HttpClientHandler Create(LinkTargetPolicy? _) =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 256,
            Proxy = new SystemProxy(() => WebRequest.DefaultWebProxy),
        };
#endif
}
