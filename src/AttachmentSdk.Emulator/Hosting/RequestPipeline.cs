using AttachmentSdk.Emulator.Faults;
using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>Processes one request: route, fault, response, record, send.</summary>
internal sealed class RequestPipeline(
    IReadOnlyList<Route> routes, FaultPlan faults, RequestLog log, EmulatorAddresses addresses, TimeProvider clock)
{
    private const int RecordedBodyLength = 1 << 20;
    private readonly ResponseWriter _writer = new(clock);

    public async Task HandleAsync(HttpContext context, ListenAddress listener, CancellationToken stopping)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var request = await ReadAsync(context, listener.Origin, aborted.Token);
        var (response, fault) = GetResponse(request, listener.Url);
        try
        {
            await _writer.WriteAsync(context, response, fault, aborted.Token);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    /// <summary>Finds the response to a request and its fault, and records both.</summary>
    public (EmulatorResponse Response, FaultRule? Fault) GetResponse(EmulatorRequest request, Uri origin)
    {
        var receivedAt = clock.GetUtcNow();
        var route = routes.FirstOrDefault(candidate => candidate.Matches(request));
        var operation = route?.Operation ?? EmulatorOperations.Unknown;
        var items = route?.ItemsOf(request) ?? [];
        var fault = faults.Take(operation, items);
        request.IsObjectChanged = fault?.Kind == FaultKind.ChangedObject;
        var response = route?.GetResponse(request, ExpiredItems(fault, items)) ?? UnknownRoute(request);
        response = fault is null ? response : FaultEffect.Apply(fault, response, request, route, addresses);
        log.Add(new RecordedRequest
        {
            Operation = operation,
            ItemIds = items,
            Method = request.Method,
            Origin = origin,
            Path = request.RawPath,
            Query = request.RawQuery,
            Headers = request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = request.Body.Length <= RecordedBodyLength ? request.Body : request.Body[..RecordedBodyLength],
            Status = response.Status,
            Fault = fault?.Kind,
            ReceivedAt = receivedAt,
        });
        return (response, fault);
    }

    private static HashSet<string> ExpiredItems(FaultRule? fault, IReadOnlyList<string> items) =>
        fault?.Kind == FaultKind.ExpiredLink ? [.. items.Where(item => fault.ItemId is null || item == fault.ItemId)] : [];

    private static EmulatorResponse UnknownRoute(EmulatorRequest request) => EmulatorResponse.OfText(
        404,
        $"The attachment emulator does not know {request.Method} {request.RawPath} at {request.Host}. "
            + $"It responds to {string.Join(", ", EmulatorOperations.All)}.\n");

    private static async Task<EmulatorRequest> ReadAsync(HttpContext context, Origin origin, CancellationToken cancellationToken)
    {
        using var body = new RequestBody();
        await context.Request.Body.CopyToAsync(body, cancellationToken);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return await EmulatorRequest.CreateAsync(
            origin, context.Request.Method, target, context.Request.Host.Value ?? "", context.Request.Headers, body, cancellationToken);
    }
}
