using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttachmentSdk.Diagnostics;

/// <summary>The loggers and the vendor name of a client's telemetry.</summary>
internal sealed class Telemetry(ILoggerFactory loggers, string vendor, TimeProvider clock)
{
    /// <summary>The name for links that the caller provides.</summary>
    public const string NoVendor = "none";

    /// <summary>Gets the logger for links and downloads.</summary>
    public ILogger Downloads { get; } = loggers.CreateLogger("AttachmentSdk.Downloads");

    /// <summary>Gets the logger for the vendor's API.</summary>
    public ILogger Api { get; } = loggers.CreateLogger("AttachmentSdk.Api");

    public string VendorName => vendor;

    /// <summary>Gets the vendor as an attribute of measurements.</summary>
    public KeyValuePair<string, object?> Vendor { get; } = new(AttributeNames.Vendor, vendor);

    public TimeProvider Clock => clock;

    public static Telemetry Silent(TimeProvider clock) => new(NullLoggerFactory.Instance, NoVendor, clock);
}
