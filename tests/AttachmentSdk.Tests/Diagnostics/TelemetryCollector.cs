using System.Diagnostics;
using AttachmentSdk.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>Collects activities and measurements by the OpenTelemetry SDK, as an application does.</summary>
internal sealed class TelemetryCollector : IDisposable
{
    private readonly List<Activity> _activities = [];
    private readonly List<Metric> _metrics = [];
    private readonly TracerProvider _tracer;
    private readonly MeterProvider _meter;

    public TelemetryCollector()
    {
        _tracer = Sdk.CreateTracerProviderBuilder().AddSource(AttachmentTelemetry.ActivitySourceName).AddInMemoryExporter(_activities).Build();
        _meter = Sdk.CreateMeterProviderBuilder().AddMeter(AttachmentTelemetry.MeterName).AddInMemoryExporter(_metrics).Build();
    }

    public IReadOnlyList<Activity> Activities(string name) => [.. _activities.Where(activity => activity.DisplayName == name)];

    /// <summary>The sums of a counter, or the counts of a histogram: <c>tag=value,tag=value</c> to the number.</summary>
    public SortedDictionary<string, double> Sums(string instrument)
    {
        _metrics.Clear();
        _meter.ForceFlush();
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var metric in _metrics.Where(metric => metric.Name == instrument))
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                var tags = new List<string>();
                foreach (var tag in point.Tags)
                {
                    tags.Add($"{tag.Key}={tag.Value}");
                }

                sums[string.Join(',', tags.Order(StringComparer.Ordinal))] = metric.MetricType is MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong();
            }
        }

        return sums;
    }

    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
    }
}
