namespace AttachmentSdk.Downloads.Transfers;

/// <summary>What all transfers of one download share.</summary>
internal sealed class TransferContext(StorageRequest storage, HostGates gates, BandwidthLimit? bandwidth, DownloadOptions options, TimeProvider clock)
{
    public StorageRequest Storage => storage;

    public BandwidthLimit? Bandwidth => bandwidth;

    public DownloadOptions Options => options;

    public TimeProvider Clock => clock;

    public RetryPolicy Retries { get; } = RetryPolicy.For(options, clock);

    public HostGate GateFor(Uri target) => gates.For(target, options.MaxConcurrency);
}
