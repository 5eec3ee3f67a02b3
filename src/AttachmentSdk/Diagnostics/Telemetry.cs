using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AttachmentSdk.Diagnostics;

/// <summary>The loggers of a client's telemetry, and the attributes that all its measurements and activities have.</summary>
internal sealed class Telemetry
{
    /// <summary>The name for links that the caller provides.</summary>
    public const string NoVendor = "none";

    private readonly string? _account;

    public Telemetry(ILoggerFactory loggers, string vendor, TimeProvider clock, string? account = null)
    {
        _account = account;
        VendorName = vendor;
        Clock = clock;
        Downloads = CreateLogger(loggers, "AttachmentSdk.Downloads");
        Api = CreateLogger(loggers, "AttachmentSdk.Api");
    }

    /// <summary>Gets the logger for links and downloads.</summary>
    public ILogger Downloads { get; }

    /// <summary>Gets the logger for the vendor's API.</summary>
    public ILogger Api { get; }

    public string VendorName { get; }

    public TimeProvider Clock { get; }

    /// <summary>Gets the attributes of every measurement. Each call returns a list of its own.</summary>
    public TagList Tags
    {
        get
        {
            var tags = new TagList { { AttributeNames.Vendor, VendorName } };
            if (_account is not null)
            {
                tags.Add(AttributeNames.Account, _account);
            }

            return tags;
        }
    }

    public static Telemetry Silent(TimeProvider clock) => new(NullLoggerFactory.Instance, NoVendor, clock);

    /// <summary>Starts an activity with the attributes that every one has.</summary>
    public Activity? StartActivity(string name)
    {
        var activity = Instruments.Source.StartActivity(name, ActivityKind.Client)?.SetTag(AttributeNames.Vendor, VendorName);
        return _account is null ? activity : activity?.SetTag(AttributeNames.Account, _account);
    }

    /// <summary>Gets the attributes of a measurement that has a further one.</summary>
    public TagList TagsWith(string name, object? value)
    {
        var tags = Tags;
        tags.Add(name, value);
        return tags;
    }

    private ILogger CreateLogger(ILoggerFactory loggers, string category) =>
        _account is null ? loggers.CreateLogger(category) : new AccountLogger(loggers.CreateLogger(category), _account);
}
