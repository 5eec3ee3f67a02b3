namespace AttachmentSdk.Http;

/// <summary>A transport to a vendor's API over the <see cref="HttpClient"/> of an application, which stays open.</summary>
internal sealed class HttpClientTransport(HttpClient client) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // An HttpClient sends a request only once. The content belongs to the request that is repeated, so the copy is not disposed.
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content, Version = request.Version };
        foreach (var header in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        var response = await RequestAsync(copy, cancellationToken).ConfigureAwait(false);

        // A redirect changes the address of the request.
        if (Authority(copy.RequestUri!) != Authority(request.RequestUri!))
        {
            using (response)
            {
                throw new AttachmentApiException(
                    "The HttpClient followed a redirect of the API to another host. Its handler must have AllowAutoRedirect off.", (int)response.StatusCode, null, new Dictionary<string, IEnumerable<string>>());
            }
        }

        return response;
    }

    private static string Authority(Uri address) => address.GetLeftPart(UriPartial.Authority);

    private async Task<HttpResponseMessage> RequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested && exception.InnerException is TimeoutException)
        {
            throw new OperationCanceledException(exception.Message); // By the Timeout of the client, which does not tell connecting from waiting.
        }
    }
}
