using System.Runtime.InteropServices;

namespace AttachmentSdk.Cli.Hosting;

/// <summary>
/// Converts the first Ctrl+C, SIGTERM, SIGHUP or SIGXCPU to a cancellation; the second one ends the process as usual. SIGXFSZ does not end the
/// process: the write that exceeds the limit fails instead.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // The same numbers on Linux and macOS.
    private const PosixSignal ProcessorTimeLimit = (PosixSignal)24; // SIGXCPU
    private const PosixSignal FileSizeLimit = (PosixSignal)25; // SIGXFSZ

    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, .. OperatingSystem.IsWindows() ? [] : (PosixSignal[])[ProcessorTimeLimit]];

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        .. Signals.Select(signal => PosixSignalRegistration.Create(signal, Cancel)),
        .. OperatingSystem.IsWindows() ? [] : (PosixSignalRegistration[])[PosixSignalRegistration.Create(FileSizeLimit, context => context.Cancel = true)],
    ];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
