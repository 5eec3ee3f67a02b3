using System.Diagnostics.Metrics;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>Hears every measurement of every meter in the process.</summary>
internal sealed class MeterLog : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Action<string> _write;

    public MeterLog(Action<string> write)
    {
        _write = write;
        _listener.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _listener.SetMeasurementEventCallback<int>(Write);
        _listener.SetMeasurementEventCallback<long>(Write);
        _listener.SetMeasurementEventCallback<double>(Write);
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    private void Write<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        _write($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}");
}
