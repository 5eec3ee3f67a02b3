using System.Collections.Concurrent;

namespace AttachmentSdk.DependencyInjection.Tests.Support;

/// <summary>A handler of the program's own.</summary>
internal sealed class CountingHandler(ConcurrentQueue<Uri> seen) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        seen.Enqueue(request.RequestUri!);
        return base.SendAsync(request, cancellationToken);
    }
}
