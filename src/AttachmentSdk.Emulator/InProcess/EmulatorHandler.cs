using System.Net;
using System.Text;
using AttachmentSdk.Emulator.Hosting;
using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AttachmentSdk.Emulator.InProcess;

/// <summary>
/// Responds to requests like the server, without a connection: no redirect is followed, no cookie is kept, nothing is decompressed, and a
/// fault of the connection is the exception that <see cref="SocketsHttpHandler"/> throws for it.
/// </summary>
internal sealed class EmulatorHandler(
    RequestPipeline pipeline, EmulatorAddresses addresses, TimeProvider clock, CancellationToken stopping) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var target = request.RequestUri is { IsAbsoluteUri: true } uri
            ? uri
            : throw new InvalidOperationException("The request has no absolute URI.");
        cancellationToken.ThrowIfCancellationRequested();
        if (stopping.IsCancellationRequested)
        {
            throw ConnectionFault.Refused(target);
        }

        var (emulated, fault) = pipeline.GetResponse(await ReadAsync(request, target, cancellationToken), new Uri(target.GetLeftPart(UriPartial.Authority)));
        if (fault is { Kind: FaultKind.Delay })
        {
            await ConnectionWait.EndAsync(fault.Duration!.Value, clock, ConnectionFault.BeforeResponse, stopping, cancellationToken);
        }

        return fault is { Kind: FaultKind.Reset, AfterBytes: null }
            ? throw ConnectionFault.BeforeResponse()
            : Respond(request, emulated, fault);
    }

    private async Task<EmulatorRequest> ReadAsync(HttpRequestMessage request, Uri target, CancellationToken cancellationToken)
    {
        var headers = new HeaderDictionary { [HeaderNames.Host] = request.Headers.Host ?? target.Authority };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            headers[name] = values.ToString();
        }

        using var body = new RequestBody();
        if (request.Content is { } content)
        {
            headers.ContentLength = content.Headers.ContentLength;
            foreach (var (name, values) in content.Headers.NonValidated)
            {
                headers[name] = values.ToString();
            }

            await content.CopyToAsync(body, cancellationToken);
        }

        return await EmulatorRequest.CreateAsync(
            addresses.OriginOf(target), request.Method.Method, target.PathAndQuery, headers[HeaderNames.Host].ToString(), headers, body, cancellationToken);
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, EmulatorResponse emulated, FaultRule? fault)
    {
        var body = request.Method == HttpMethod.Head ? Stream.Null : new ResponseStream(emulated, fault, clock, stopping);
        var response = new HttpResponseMessage((HttpStatusCode)emulated.Status) { Content = new StreamContent(body), RequestMessage = request };
        foreach (var (name, value) in ResponseHead.Of(emulated, clock))
        {
            // A client reads headers as Latin-1 by default, and these are sent as UTF-8.
            var read = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
            if (!response.Headers.TryAddWithoutValidation(name, read))
            {
                response.Content.Headers.TryAddWithoutValidation(name, read);
            }
        }

        return response;
    }
}
