using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Hosting;

internal enum BodyStepKind
{
    /// <summary>Sends the bytes from <see cref="BodyStep.From"/> to <see cref="BodyStep.To"/>.</summary>
    Send,

    /// <summary>Sends nothing for <see cref="BodyStep.Pause"/>.</summary>
    Wait,

    /// <summary>Resets the connection; the last step.</summary>
    Reset,

    /// <summary>Closes the connection, although bytes are missing; the last step.</summary>
    Close,
}

internal readonly record struct BodyStep(BodyStepKind Kind, long From = 0, long To = 0, TimeSpan Pause = default);

/// <summary>The steps in which the body of a response is sent: one, unless a fault defines others.</summary>
internal static class BodySteps
{
    private static readonly TimeSpan DefaultDrip = TimeSpan.FromSeconds(1);

    public static IEnumerable<BodyStep> Of(EmulatorResponse response, FaultRule? fault) => fault?.Kind switch
    {
        FaultKind.Truncate => Truncated(response.Count, Math.Min(response.Count, fault.AfterBytes ?? (response.Count / 2))),
        FaultKind.Reset => [Send(0, First(response, fault)), new BodyStep(BodyStepKind.Reset)],
        FaultKind.Stall =>
        [
            Send(0, First(response, fault)),
            Wait(fault.Duration ?? Timeout.InfiniteTimeSpan),
            Send(First(response, fault), response.Count),
        ],
        FaultKind.Drip => Dripping(response.Count, First(response, fault), fault.Bytes ?? 1, fault.Duration ?? DefaultDrip),
        _ => [Send(0, response.Count)],
    };

    private static long First(EmulatorResponse response, FaultRule fault) => Math.Min(response.Count, fault.AfterBytes ?? 0);

    private static IEnumerable<BodyStep> Truncated(long count, long first) =>
        first < count ? [Send(0, first), new BodyStep(BodyStepKind.Close)] : [Send(0, count)];

    private static IEnumerable<BodyStep> Dripping(long count, long first, long piece, TimeSpan pause)
    {
        yield return Send(0, first);
        for (var position = first; position < count; position += Math.Min(piece, count - position))
        {
            yield return Wait(pause);
            yield return Send(position, position + Math.Min(piece, count - position));
        }
    }

    private static BodyStep Send(long from, long to) => new(BodyStepKind.Send, from, to);

    private static BodyStep Wait(TimeSpan pause) => new(BodyStepKind.Wait, Pause: pause);
}
