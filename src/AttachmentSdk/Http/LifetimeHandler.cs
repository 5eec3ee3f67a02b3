namespace AttachmentSdk.Http;

/// <summary>Ends calls that are running when their client is disposed.</summary>
internal sealed class LifetimeHandler(Lifetime lifetime) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        lifetime.RunAsync(token => base.SendAsync(request, token), cancellationToken);
}
