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
    private HttpClient? _withToken;

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
        _withToken = CreateClient(new AccessTokenHandler(provider, parameterName, refusal, _telemetry, _options.Secrets) { InnerHandler = CreateRetry() });

    /// <summary>Sends a call that no contract has, with the token, the retries and the errors of the others.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var call = new ApiRequest
        {
            Method = request.Method,
            RequestUri = TargetOf(request),
            Content = request.Content, // The caller's, so the call is not disposed.
            IsQuery = request.Method == HttpMethod.Get || request.Method == HttpMethod.Head,
        };
        foreach (var header in request.Headers)
        {
            call.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (request.Content is { } content)
        {
            await content.BufferAsync(cancellationToken).ConfigureAwait(false); // A retry sends it again.
        }

        var response = await _withToken!.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var body = await ApiBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        if ((int)response.StatusCode >= 400)
        {
            using (response)
            {
                throw new AttachmentApiException(StatusAdvice.For((int)response.StatusCode), (int)response.StatusCode, body.Text, call.Describe(response));
            }
        }

        using var pooled = response.Content;
        response.Content = body.ToContent(pooled);
        return response;
    }

    public void Dispose()
    {
        _lifetime.End(); // First, so that a running call reports this and no cancellation.
        _clients.ForEach(client => client.Dispose());
        if (_ownsTransport)
        {
            _transport.Dispose();
        }
    }

    private Uri TargetOf(HttpRequestMessage request)
    {
        var target = request.RequestUri is { } uri ? new Uri(_options.BaseAddress, uri) : _options.BaseAddress;
        return target.GetLeftPart(UriPartial.Authority) == _options.BaseAddress.GetLeftPart(UriPartial.Authority)
            ? target
            : throw new ArgumentException($"The URL of a call must be relative to {Redactor.Redact(_options.BaseAddress)}, because it gets the token.", nameof(request));
    }

    private ApiRetryHandler CreateRetry() => new(_options.MaxApiRetries, _options.ApiTimeout, _telemetry, _options.RateLimiter, _options.Secrets) { InnerHandler = _transport };

    private HttpClient CreateClient(HttpMessageHandler handler)
    {
        var client = new HttpClient(new LifetimeHandler(_lifetime) { InnerHandler = handler }, disposeHandler: false) // The clients share the transport.
        {
            BaseAddress = _options.BaseAddress,
            Timeout = Timeout.InfiniteTimeSpan, // Each attempt has its own limit.
        };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent.Of(_options.UserAgent));
        _clients.Add(client);
        return client;
    }
}
