using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttachmentSdk.Diagnostics;

/// <summary>Where a client's work is told of, and in whose name.</summary>
internal sealed class Telemetry(ILoggerFactory loggers, string vendor, TimeProvider clock)
{
    /// <summary>The name where the caller brings links of its own.</summary>
    public const string NoVendor = "none";

    /// <summary>Log messages of links and downloads.</summary>
    public ILogger Downloads { get; } = loggers.CreateLogger("AttachmentSdk.Downloads");

    /// <summary>Log messages of the vendor's API.</summary>
    public ILogger Api { get; } = loggers.CreateLogger("AttachmentSdk.Api");

    public string VendorName => vendor;

    /// <summary>The vendor as what measurements are told apart by.</summary>
    public KeyValuePair<string, object?> Vendor { get; } = new(AttributeNames.Vendor, vendor);

    public TimeProvider Clock => clock;

    public static Telemetry Silent(TimeProvider clock) => new(NullLoggerFactory.Instance, NoVendor, clock);
}
