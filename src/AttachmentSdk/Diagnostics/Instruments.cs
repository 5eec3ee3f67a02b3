using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AttachmentSdk.Diagnostics;

/// <summary>The activity source and the meter. They cost almost nothing if there is no listener.</summary>
internal static class Instruments
{
    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(AttachmentTelemetry.MeterName, Version);

    public static readonly ActivitySource Source = new(AttachmentTelemetry.ActivitySourceName, Version);

    public static readonly Counter<long> LinksResolved = Meter.CreateCounter<long>(
        "attachmentsdk.links.resolved", "{link}", "References that a vendor was asked about for the first time, by whether it has a link.");

    public static readonly Counter<long> LinkRenewals = Meter.CreateCounter<long>(
        "attachmentsdk.links.renewals", "{call}", "Calls for new links in place of ones that expired or were refused.");

    public static readonly Counter<long> Downloads = Meter.CreateCounter<long>(
        "attachmentsdk.downloads", "{file}", "Files that are done, by what became of them and why they failed.");

    public static readonly UpDownCounter<long> ActiveDownloads = Meter.CreateUpDownCounter<long>(
        "attachmentsdk.downloads.active", "{file}", "Files that are being downloaded.");

    public static readonly Counter<long> Bytes = Meter.CreateCounter<long>(
        "attachmentsdk.download.bytes", "By", "Bytes that came from the storage and were kept.");

    public static readonly Histogram<double> Duration = CreateDuration();

    public static readonly Counter<long> Resumes = Meter.CreateCounter<long>(
        "attachmentsdk.download.resumes", "{resume}", "Downloads that went on from the bytes on disk, after a fault or after an earlier run.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "attachmentsdk.download.retries", "{retry}", "Downloads that were tried again, by what went wrong.");

    public static readonly Counter<long> ApiRetries = Meter.CreateCounter<long>(
        "attachmentsdk.api.retries", "{retry}", "Calls of a vendor's API that were tried again, by what went wrong.");

    private static Histogram<double> CreateDuration()
    {
        const string Name = "attachmentsdk.download.duration";
        const string Unit = "s";
        const string Description = "From the start of a file's download to its last byte, verified and in its place.";
#if NET9_0_OR_GREATER
        // Without it, a collector's default buckets are for milliseconds.
        var buckets = new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600] };
        return Meter.CreateHistogram(Name, Unit, Description, null, buckets);
#else
        return Meter.CreateHistogram<double>(Name, Unit, Description);
#endif
    }
}
