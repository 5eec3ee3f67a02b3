namespace AttachmentSdk.Diagnostics;

/// <summary>
/// The names of the activities and measurements, for <c>AddSource</c> and <c>AddMeter</c> of OpenTelemetry. No activity and no measurement
/// holds a token, a secret, a signature or a URL.
/// </summary>
public static class AttachmentTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "AttachmentSdk";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "AttachmentSdk";
}
