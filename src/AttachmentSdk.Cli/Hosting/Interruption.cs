using System.Runtime.InteropServices;

namespace AttachmentSdk.Cli.Hosting;

/// <summary>
/// Converts the first Ctrl+C, SIGTERM, SIGHUP or SIGXCPU to a cancellation; a second one ends the process as usual. Signals within a second of
/// the first count as the same: GNU timeout, for example, signals both the process and its group. SIGXFSZ does not end the process: the write
/// that exceeds the limit fails instead.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // The same numbers on Linux and macOS.
    private const PosixSignal ProcessorTimeLimit = (PosixSignal)24; // SIGXCPU
    private const PosixSignal FileSizeLimit = (PosixSignal)25; // SIGXFSZ

    private static readonly TimeSpan SameSignal = TimeSpan.FromSeconds(1);
    private static readonly PosixSignal[] Signals = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, .. OperatingSystem.IsWindows() ? [] : (PosixSignal[])[ProcessorTimeLimit]];

    private readonly CancellationTokenSource _source = new();
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly PosixSignalRegistration[] _registrations;
    private long? _first;

    public Interruption(TimeProvider clock)
    {
        _clock = clock;
        _registrations =
        [
            .. Signals.Select(signal => PosixSignalRegistration.Create(signal, Receive)),
            .. OperatingSystem.IsWindows() ? [] : (PosixSignalRegistration[])[PosixSignalRegistration.Create(FileSizeLimit, context => context.Cancel = true)],
        ];
    }

    public CancellationToken Token => _source.Token;

    // Each signal has a thread of its own.
    internal void Receive(PosixSignalContext context)
    {
        lock (_lock)
        {
            if (_first is { } first)
            {
                context.Cancel = _clock.GetElapsedTime(first) < SameSignal;
                return;
            }

            _first = _clock.GetTimestamp();
        }

        context.Cancel = true;
        _source.Cancel();
    }

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _source.Dispose();
    }
}
