using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Checks the beginning of a whole body before a stream receives it.</summary>
/// <param name="link">The link, which may promise a name.</param>
/// <param name="content">What the response states.</param>
/// <param name="head">The beginning of the body.</param>
/// <param name="isKnown">Whether an earlier response had bytes of the object.</param>
/// <exception cref="DownloadException">The body is a page in place of the file.</exception>
internal delegate void BeginningCheck(DownloadLink link, RemoteObject content, ReadOnlySpan<byte> head, bool isKnown);

/// <summary>The state that all transfers of one download share.</summary>
internal sealed class TransferContext(StorageRequest storage, ConcurrencyLimiters limiters, BandwidthLimit? bandwidth, DownloadOptions options, UnpackingChoice chooseUnpacked, BeginningCheck checkBeginning, Telemetry telemetry)
{
    public StorageRequest Storage => storage;

    /// <inheritdoc cref="UnpackingChoice"/>
    public UnpackingChoice ChooseUnpacked => chooseUnpacked;

    /// <inheritdoc cref="BeginningCheck"/>
    public BeginningCheck CheckBeginning => checkBeginning;

    public BandwidthLimit? Bandwidth => bandwidth;

    public DownloadOptions Options => options;

    public Telemetry Telemetry => telemetry;

    public TimeProvider Clock => telemetry.Clock;

    public RetryPolicy Retries { get; } = new(options.MaxRetries, telemetry.Clock);

    public ConcurrencyLimiter LimiterFor(Uri target) => limiters.For(target, options.MaxConcurrency);
}
