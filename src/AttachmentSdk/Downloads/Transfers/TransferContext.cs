using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>The state that all transfers of one download share.</summary>
internal sealed class TransferContext(StorageRequest storage, ConcurrencyLimiters limiters, BandwidthLimit? bandwidth, DownloadOptions options, UnpackingChoice chooseUnpacked, Telemetry telemetry)
{
    public StorageRequest Storage => storage;

    /// <inheritdoc cref="UnpackingChoice"/>
    public UnpackingChoice ChooseUnpacked => chooseUnpacked;

    public BandwidthLimit? Bandwidth => bandwidth;

    public DownloadOptions Options => options;

    public Telemetry Telemetry => telemetry;

    public TimeProvider Clock => telemetry.Clock;

    public RetryPolicy Retries { get; } = new(options.MaxRetries, telemetry.Clock, options.MinBytesPerSecond);

    public MinimumRate? CreateMinimumRate() => options.MinBytesPerSecond > 0 ? new MinimumRate(options.MinBytesPerSecond, Clock) : null;

    public ConcurrencyLimiter LimiterFor(Uri target) => limiters.For(target, options.MaxConcurrency);
}
