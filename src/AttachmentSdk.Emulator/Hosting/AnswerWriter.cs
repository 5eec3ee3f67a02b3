using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>Sends an answer, and does to the connection what a fault says.</summary>
internal sealed class AnswerWriter(TimeProvider clock)
{
    private const int ChunkLength = 1 << 16;

    public async Task WriteAsync(HttpContext context, Answer answer, FaultRule? fault, CancellationToken cancellationToken)
    {
        if (fault is { Kind: FaultKind.Delay })
        {
            await Task.Delay(fault.Duration!.Value, clock, cancellationToken);
        }

        if (fault is { Kind: FaultKind.Reset, AfterBytes: null })
        {
            context.Abort();
            return;
        }

        WriteHead(context.Response, answer);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var first = FirstPart(answer, fault);
        await WriteBodyAsync(context.Response, answer, 0, first, cancellationToken);
        switch (fault?.Kind)
        {
            case FaultKind.Reset:
                context.Abort();
                return;
            case FaultKind.Stall:
                await Task.Delay(fault.Duration ?? Timeout.InfiniteTimeSpan, clock, cancellationToken);
                break;
            case FaultKind.Truncate when first < answer.Count:
                return;
        }

        await WriteBodyAsync(context.Response, answer, first, answer.Count, cancellationToken);
    }

    private static long FirstPart(Answer answer, FaultRule? fault) => fault?.Kind switch
    {
        FaultKind.Truncate => Math.Min(answer.Count, fault.AfterBytes ?? (answer.Count / 2)),
        FaultKind.Reset or FaultKind.Stall => Math.Min(answer.Count, fault.AfterBytes ?? 0),
        _ => answer.Count,
    };

    private void WriteHead(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        response.Headers.Date = clock.GetUtcNow().ToString("r", null);
        if (answer.Status is not (204 or 304))
        {
            response.ContentLength = answer.Count;
        }
    }

    private static async Task WriteBodyAsync(HttpResponse response, Answer answer, long from, long to, CancellationToken cancellationToken)
    {
        await response.StartAsync(cancellationToken);
        var buffer = new byte[Math.Min(ChunkLength, Math.Max(0, to - from))];
        for (var position = from; position < to; position += ChunkLength)
        {
            var chunk = buffer.AsMemory(0, (int)Math.Min(ChunkLength, to - position));
            answer.Content.Read(answer.Offset + position, chunk.Span);
            if (answer.CorruptAt - answer.Offset - position is { } wrong and >= 0 && wrong < chunk.Length)
            {
                chunk.Span[(int)wrong] ^= 0x55;
            }

            await response.Body.WriteAsync(chunk, cancellationToken);
        }

        await response.Body.FlushAsync(cancellationToken);
    }
}
