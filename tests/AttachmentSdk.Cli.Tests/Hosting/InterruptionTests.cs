using System.Runtime.InteropServices;
using AttachmentSdk.Cli.Hosting;

namespace AttachmentSdk.Cli.Tests.Hosting;

public class InterruptionTests
{
    private readonly TestTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Receive_FurtherSignals_EndTheProcessAfterASecondOnly()
    {
        using var interruption = new Interruption(_clock);

        Assert.False(interruption.Token.IsCancellationRequested);
        Assert.True(IsHandled(interruption, PosixSignal.SIGTERM));
        Assert.True(interruption.Token.IsCancellationRequested);
        Assert.True(IsHandled(interruption, PosixSignal.SIGTERM));
        _clock.Advance(TimeSpan.FromSeconds(0.9));
        Assert.True(IsHandled(interruption, PosixSignal.SIGINT));
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.False(IsHandled(interruption, PosixSignal.SIGINT));
    }

    private static bool IsHandled(Interruption interruption, PosixSignal signal)
    {
        var context = new PosixSignalContext(signal);
        interruption.Receive(context);
        return context.Cancel;
    }
}
