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

        foreach (var step in BodySteps.Of(answer, fault))
        {
            switch (step.Kind)
            {
                case BodyStepKind.Send:
                    await SendAsync(context.Response, answer, step, cancellationToken);
                    break;
                case BodyStepKind.Wait:
                    await Task.Delay(step.Pause, clock, cancellationToken);
                    break;
                case BodyStepKind.Reset:
                    context.Abort();
                    return;
                default:
                    // The server itself closes the connection when less than the promised length was written.
                    return;
            }
        }
    }

    private void WriteHead(HttpResponse response, Answer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in AnswerHead.Of(answer, clock))
        {
            response.Headers[name] = value;
        }
    }

    private static async Task SendAsync(HttpResponse response, Answer answer, BodyStep step, CancellationToken cancellationToken)
    {
        await response.StartAsync(cancellationToken);
        var buffer = new byte[Math.Min(ChunkLength, step.To - step.From)];
        for (var position = step.From; position < step.To; position += ChunkLength)
        {
            var chunk = buffer.AsMemory(0, (int)Math.Min(ChunkLength, step.To - position));
            answer.Read(position, chunk.Span);
            await response.Body.WriteAsync(chunk, cancellationToken);
        }

        await response.Body.FlushAsync(cancellationToken);
    }
}
