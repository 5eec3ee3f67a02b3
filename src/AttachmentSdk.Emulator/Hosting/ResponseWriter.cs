using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>Sends a response, and applies a fault to the connection.</summary>
internal sealed class ResponseWriter(TimeProvider clock)
{
    private const int ChunkLength = 1 << 16;

    public async Task WriteAsync(HttpContext context, EmulatorResponse emulated, FaultRule? fault, CancellationToken cancellationToken)
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

        WriteHead(context.Response, emulated);
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        foreach (var step in BodySteps.Of(emulated, fault))
        {
            switch (step.Kind)
            {
                case BodyStepKind.Send:
                    await SendAsync(context.Response, emulated, step, cancellationToken);
                    break;
                case BodyStepKind.Wait:
                    await Task.Delay(step.Pause, clock, cancellationToken);
                    break;
                case BodyStepKind.Reset:
                    context.Abort();
                    return;
                default:
                    // The server itself closes the connection if fewer bytes than stated were written.
                    return;
            }
        }
    }

    private void WriteHead(HttpResponse response, EmulatorResponse emulated)
    {
        response.StatusCode = emulated.Status;
        foreach (var (name, value) in ResponseHead.Of(emulated, clock))
        {
            response.Headers[name] = value;
        }
    }

    private static async Task SendAsync(HttpResponse response, EmulatorResponse emulated, BodyStep step, CancellationToken cancellationToken)
    {
        await response.StartAsync(cancellationToken);
        var buffer = new byte[Math.Min(ChunkLength, step.To - step.From)];
        for (var position = step.From; position < step.To; position += ChunkLength)
        {
            var chunk = buffer.AsMemory(0, (int)Math.Min(ChunkLength, step.To - position));
            emulated.Read(position, chunk.Span);
            await response.Body.WriteAsync(chunk, cancellationToken);
        }

        await response.Body.FlushAsync(cancellationToken);
    }
}
