using System.Diagnostics.Metrics;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>Hears every measurement of every meter in the process.</summary>
internal sealed class MeterLog : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Action<string> _note;

    public MeterLog(Action<string> note)
    {
        _note = note;
        _listener.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _listener.SetMeasurementEventCallback<int>(Note);
        _listener.SetMeasurementEventCallback<long>(Note);
        _listener.SetMeasurementEventCallback<double>(Note);
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        _note($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}");
}
