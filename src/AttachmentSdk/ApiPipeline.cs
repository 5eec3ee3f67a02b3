using AttachmentSdk.Authentication;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Http;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk;

/// <summary>The two pipelines to a vendor's API over one transport: with the token, and without it for the calls that issue tokens.</summary>
internal sealed class ApiPipeline : IDisposable
{
    private readonly HttpMessageHandler _transport;
    private readonly bool _ownsTransport;
    private readonly ClientOptions _options;
    private readonly Telemetry _telemetry;
    private readonly List<HttpClient> _clients = [];
    private readonly Lifetime _lifetime = new("The client of the API");

    public ApiPipeline(ClientOptions options)
    {
        _options = options;
        _telemetry = options.Telemetry;
        _ownsTransport = options.ApiHandler is null;
        _transport = options.ApiHandler ?? Transport.CreateForApi();
    }

    public HttpClient WithoutToken() => CreateClient(CreateRetry());

    // The token handler is outside of the retries: getting a token has its own retries, and both would multiply.
    public HttpClient WithToken(IAccessTokenProvider provider, string parameterName, ITokenRefusal refusal) =>
        CreateClient(new AccessTokenHandler(provider, parameterName, refusal, _telemetry, _options.Secrets) { InnerHandler = CreateRetry() });

    public void Dispose()
    {
        _lifetime.End(); // First, so that a running call reports this and no cancellation.
        _clients.ForEach(client => client.Dispose());
        if (_ownsTransport)
        {
            _transport.Dispose();
        }
    }

    private ApiRetryHandler CreateRetry() => new(_options.MaxApiRetries, _options.ApiTimeout, _telemetry, _options.RateLimiter, _options.Secrets) { InnerHandler = _transport };

    private HttpClient CreateClient(HttpMessageHandler handler)
    {
        var client = new HttpClient(new LifetimeHandler(_lifetime) { InnerHandler = handler }, disposeHandler: false) // The clients share the transport.
        {
            BaseAddress = _options.BaseAddress,
            Timeout = Timeout.InfiniteTimeSpan, // Each attempt has its own limit.
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent.Value);
        _clients.Add(client);
        return client;
    }
}
