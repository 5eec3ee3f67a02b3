using AttachmentSdk.Emulator.Faults;
using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>One request: route, fault, answer, record, send.</summary>
internal sealed class RequestPipeline(
    IReadOnlyList<Route> routes, FaultPlan faults, RequestLog log, EmulatorAddresses addresses, TimeProvider clock)
{
    private const int RecordedBodyLength = 1 << 20;
    private readonly AnswerWriter _writer = new(clock);

    public async Task HandleAsync(HttpContext context, ListenAddress listener, CancellationToken stopping)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var receivedAt = clock.GetUtcNow();
        var request = await ReadAsync(context, listener.Origin, aborted.Token);
        var route = routes.FirstOrDefault(candidate => candidate.Matches(request));
        var operation = route?.Operation ?? EmulatorOperations.Unknown;
        var items = route?.ItemsOf(request) ?? [];
        var fault = faults.Take(operation, items);
        var answer = route?.Answer(request, ExpiredItems(fault, items)) ?? UnknownRoute(request);
        answer = fault is null ? answer : FaultEffect.Apply(fault, answer, request, route, addresses);
        log.Add(new RecordedRequest
        {
            Operation = operation,
            ItemIds = items,
            Method = request.Method,
            Origin = listener.Url,
            Path = request.RawPath,
            Query = request.RawQuery,
            Headers = request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Body = request.Body.Length <= RecordedBodyLength ? request.Body : request.Body[..RecordedBodyLength],
            Status = answer.Status,
            Fault = fault?.Kind,
            ReceivedAt = receivedAt,
        });
        try
        {
            await _writer.WriteAsync(context, answer, fault, aborted.Token);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private static HashSet<string> ExpiredItems(FaultRule? fault, IReadOnlyList<string> items) =>
        fault?.Kind == FaultKind.ExpiredLink ? [.. items.Where(item => fault.ItemId is null || item == fault.ItemId)] : [];

    private static Answer UnknownRoute(EmulatorRequest request) => Answer.OfText(
        404,
        $"The attachment emulator does not know {request.Method} {request.RawPath} at {request.Host}. "
            + $"It answers {string.Join(", ", EmulatorOperations.All)}.\n");

    private static async Task<EmulatorRequest> ReadAsync(HttpContext context, Origin origin, CancellationToken cancellationToken)
    {
        var (body, isCut) = await ReadBodyAsync(context.Request.Body, cancellationToken);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var host = context.Request.Host.Value ?? "";
        return new EmulatorRequest(origin, context.Request.Method, target, host, context.Request.Headers, body)
        {
            IsBodyCut = isCut,
            Form = isCut ? null : await FormPart.ReadAllAsync(context.Request.ContentType, body, cancellationToken),
        };
    }

    // A body that is far too long is read to its end all the same: a client that is still sending would not see the answer.
    private static async Task<(byte[] Body, bool IsCut)> ReadBodyAsync(Stream source, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int count; (count = await source.ReadAsync(buffer, cancellationToken)) > 0; length += count)
        {
            body.Write(buffer, 0, (int)Math.Clamp(EmulatorRequest.MaxBodyLength - length, 0, count));
        }

        return (body.ToArray(), length > EmulatorRequest.MaxBodyLength);
    }
}
