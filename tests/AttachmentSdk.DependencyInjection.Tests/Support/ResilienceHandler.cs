#pragma warning disable IDE0130 // As the package Microsoft.Extensions.Http.Resilience names it.
namespace Microsoft.Extensions.Http.Resilience;

/// <summary>Stands for the handler of that package, whose circuit is open.</summary>
internal sealed class ResilienceHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The circuit is open.");
}
