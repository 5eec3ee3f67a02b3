using System.Diagnostics;
using AttachmentSdk.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NightlyArchive;

/// <summary>The SDK's traces and metrics, and an activity of our own around each run that the SDK's are children of.</summary>
internal static class ArchiveTelemetry
{
    public static readonly ActivitySource Source = new("NightlyArchive");

    /// <summary>Collects them. The exporter is yours to choose, such as OTLP; the one for the console is there to look at.</summary>
    public static void AddArchiveTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("nightly-archive"))
            .WithTracing(traces => traces.AddSource(Source.Name, AttachmentTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics.AddMeter(AttachmentTelemetry.MeterName));
        if (configuration.GetValue<bool>("Telemetry:Console"))
        {
            telemetry.WithTracing(traces => traces.AddConsoleExporter()).WithMetrics(metrics => metrics.AddConsoleExporter());
        }
    }
}
