using AttachmentSdk.Diagnostics;
using AttachmentSdk.Http;
using Microsoft.Kiota.Abstractions.Authentication;

namespace AttachmentSdk.Authentication;

/// <summary>
/// Adds the access token to the query, as both vendors require, and requests another one from the provider once if the vendor refuses it.
/// </summary>
internal sealed class AccessTokenHandler(IAccessTokenProvider provider, string parameterName, ITokenRefusal refusal, Telemetry telemetry, KnownSecrets secrets) : DelegatingHandler
{
    private string? _lastToken;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = (ApiRequest)request;
        var target = request.RequestUri!;
        TokenHosts.Require(provider.AllowedHostsValidator, target);
        try
        {
            var token = await provider.GetAuthorizationTokenAsync(target, null, cancellationToken).ConfigureAwait(false);
            var response = await SendAsync(request, target, token, cancellationToken).ConfigureAwait(false);
            if (await RefusalInAsync(call, response, cancellationToken).ConfigureAwait(false) is not { } first)
            {
                return response;
            }

            ApiMessages.TokenRefused(telemetry.Api, telemetry.VendorName);
            var context = new Dictionary<string, object> { [AccessTokenContext.RefusedToken] = token };
            var renewed = await provider.GetAuthorizationTokenAsync(target, context, cancellationToken).ConfigureAwait(false);
            if (renewed == token)
            {
                throw first;
            }

            response = await SendAsync(request, target, renewed, cancellationToken).ConfigureAwait(false);
            return await RefusalInAsync(call, response, cancellationToken).ConfigureAwait(false) is { } second ? throw second : response;
        }
        finally
        {
            request.RequestUri = target; // Without the token, because the caller may log the request.
        }
    }

    private async Task<CredentialsRefusedException?> RefusalInAsync(ApiRequest call, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ApiBody.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        if (refusal.Find((int)response.StatusCode, body) is not { } text)
        {
            return null;
        }

        using (response)
        {
            return new CredentialsRefusedException(refusal.Advice, (int)response.StatusCode, text, call.Describe(response));
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Uri target, string token, CancellationToken cancellationToken)
    {
        var last = Interlocked.Exchange(ref _lastToken, token);
        if (last != token)
        {
            secrets.AddIssued(token);
            if (last is not null)
            {
                ApiMessages.TokenChanged(telemetry.Api, telemetry.VendorName);
            }
        }

        var separator = target.Query.Length > 1 ? "&" : "?";
        request.RequestUri = new Uri($"{target.AbsoluteUri.TrimEnd('?')}{separator}{parameterName}={Uri.EscapeDataString(token.Trim())}");
        return base.SendAsync(request, cancellationToken);
    }
}
