using System.Runtime.CompilerServices;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Http;
using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Downloads;

/// <summary>
/// Downloads links to verified files. It depends on no vendor: the clients pass their links to it, and any program that holds links can do
/// the same. For references that must be resolved to links first, pass it to an <see cref="AttachmentCollection{TReference}"/> with a
/// <see cref="LinkResolver{TReference}"/>. Safe for use from several threads.
/// </summary>
public class AttachmentDownloader : IDisposable
{
    private static readonly Uri AnyPublicAddress = new("https://storage.invalid/");

    private readonly HttpMessageInvoker _storage;
    private readonly StorageRequest _requests;
    private readonly ConcurrencyLimiters _limiters;
    private readonly Lifetime _lifetime = new(nameof(AttachmentDownloader));
    private readonly Manifests _manifests = new();
    private readonly BandwidthLimit? _bandwidth;
    private readonly Telemetry _telemetry;

    /// <summary>Initializes a new instance of the <see cref="AttachmentDownloader"/> class that follows https links to public addresses.</summary>
    public AttachmentDownloader()
        : this(AnyPublicAddress, null, Telemetry.Silent(TimeProvider.System))
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="AttachmentDownloader"/> class that follows https links to public addresses and writes
    /// log messages.
    /// </summary>
    /// <param name="loggerFactory">Creates the loggers. No message holds a signature or a signed URL.</param>
    public AttachmentDownloader(ILoggerFactory loggerFactory)
        : this(AnyPublicAddress, null, new Telemetry(loggerFactory ?? throw new ArgumentNullException(nameof(loggerFactory)), Telemetry.NoVendor, TimeProvider.System))
    {
    }

    internal AttachmentDownloader(Uri apiBase, HttpMessageHandler? handler, TimeProvider clock)
        : this(apiBase, handler, Telemetry.Silent(clock))
    {
    }

    internal AttachmentDownloader(Uri apiBase, HttpMessageHandler? handler, Telemetry telemetry, long? maxBytesPerSecond = null, string? userAgent = null)
    {
        _telemetry = telemetry;
        _limiters = new ConcurrencyLimiters(telemetry.Clock);
        var policy = LinkTargetPolicy.For(apiBase);
        _storage = new HttpMessageInvoker(handler ?? Transport.CreateForStorage(policy), disposeHandler: handler is null);
        _requests = new StorageRequest(_storage, policy, UserAgent.Of(userAgent));
        _bandwidth = maxBytesPerSecond is { } limit ? new BandwidthLimit(limit, telemetry.Clock) : null;
    }

    /// <summary>Downloads one link into a folder, which is created if it does not exist.</summary>
    /// <param name="link">The link. It cannot be renewed here; use the clients' own methods for that.</param>
    /// <param name="folder">The target folder.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The file's path and length.</returns>
    /// <exception cref="DownloadException">The download failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual Task<DownloadResult<DownloadLink>> DownloadAsync(DownloadLink link, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<DownloadLink>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        return ToFolderAsync(link, _ => Task.FromResult<ILinkSource>(new FixedLink(link)), LinkQuery.WithoutSignature(link.Uri), hasFixedContent: false, folder, Validated(options), progress, cancellationToken);
    }

    /// <summary>Downloads one link to a stream.</summary>
    /// <param name="link">The link. It cannot be renewed here; use the clients' own methods for that.</param>
    /// <param name="destination">The stream to write to, from its current position. It stays open.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes and attempts.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    /// <exception cref="DownloadException">The download failed; the stream may hold the beginning of the file.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual Task<DownloadResult<DownloadLink>> DownloadAsync(DownloadLink link, Stream destination, DownloadOptions? options = null, IProgress<DownloadProgress<DownloadLink>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        return ToSinkAsync(link, _ => Task.FromResult<ILinkSource>(new FixedLink(link)), StreamSink.Over(destination), Validated(options), progress, cancellationToken);
    }

    /// <summary>Releases the connections. Downloads that are running end with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    internal IAsyncEnumerable<ResolvedLink<TReference>> ResolveManyAsync<TReference>(LinkResolver<TReference> resolver, IAsyncEnumerable<TReference> references, CancellationToken cancellationToken) =>
        _lifetime.RunAsync(token => references.RequireEach(nameof(references), token).ResolveAsync(resolver, _telemetry, token), cancellationToken);

    internal async Task<AttachmentContent> OpenReadAsync<TReference>(LinkResolver<TReference> resolver, TReference reference, DownloadOptions? options, IProgress<DownloadProgress<TReference>>? progress, CancellationToken cancellationToken)
    {
        var valid = Prepare(ref resolver, options);
        var stream = await DownloadStream.OpenAsync((sink, closing) => ToSinkAsync(reference, token => ResolveOneAsync(resolver, reference, token), sink, valid, progress, closing), cancellationToken).ConfigureAwait(false);
        return stream.ToContent();
    }

    internal Task<DownloadResult<TReference>> DownloadOneAsync<TReference>(LinkResolver<TReference> resolver, TReference reference, string folder, DownloadOptions? options, IProgress<DownloadProgress<TReference>>? progress, CancellationToken cancellationToken)
    {
        var valid = Prepare(ref resolver, options);
        return ToFolderAsync(reference, token => ResolveOneAsync(resolver, reference, token), resolver.IdentityOf(reference), resolver.HasFixedContent(reference), folder, valid, progress, cancellationToken);
    }

    internal Task<DownloadResult<TReference>> DownloadOneAsync<TReference>(LinkResolver<TReference> resolver, TReference reference, Stream destination, DownloadOptions? options, IProgress<DownloadProgress<TReference>>? progress, CancellationToken cancellationToken)
    {
        var valid = Validated(options);
        resolver = resolver.For(valid);
        return ToSinkAsync(reference, token => ResolveOneAsync(resolver, reference, token), StreamSink.Over(destination), valid, progress, cancellationToken);
    }

    internal IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync<TReference>(LinkResolver<TReference> resolver, IAsyncEnumerable<TReference> references, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var valid = Prepare(ref resolver, options);
        return _lifetime.RunAsync(token => ManyAsync(resolver, references.RequireEach(nameof(references), token), folder, valid, progress, token), cancellationToken);
    }

    internal IAsyncEnumerable<DownloadResult<TReference>> ConsumeManyAsync<TReference>(
        LinkResolver<TReference> resolver, IAsyncEnumerable<TReference> references, Func<TReference, AttachmentContent, CancellationToken, Task> consumer, DownloadOptions? options, IProgress<DownloadProgress<TReference>>? progress, CancellationToken cancellationToken)
    {
        var valid = Prepare(ref resolver, options);
        var context = ContextFor(valid);
        var batch = new BatchDownload<TReference>(
            resolver,
            context,
            folder: null,
            (reference, _, links, item, token) => new ContentConsumer<TReference>(context, links, item, consumer).RunAsync(reference, token),
            new DownloadInstrumentation(ProgressTracker.For(progress, _telemetry.Clock), _telemetry));
        return _lifetime.RunAsync(token => batch.RunAsync(references.RequireEach(nameof(references), token), token), cancellationToken);
    }

    /// <summary>Releases the connections.</summary>
    /// <param name="disposing">Whether this is called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _lifetime.End();
            _storage.Dispose();
        }
    }

    // The resolver gets the options of the call.
    private static DownloadOptions Prepare<TReference>(ref LinkResolver<TReference> resolver, DownloadOptions? options)
    {
        var valid = Validated(options);
        resolver = resolver.For(valid);
        valid.Layout?.RequireValuesOf(resolver);
        return valid;
    }

    private static DownloadOptions Validated(DownloadOptions? options) => (options ?? new DownloadOptions()).Validated();

    private async Task<ILinkSource> ResolveOneAsync<TReference>(LinkResolver<TReference> resolver, TReference reference, CancellationToken cancellationToken)
    {
        var resolved = await resolver.ResolveAsync([reference], _telemetry, cancellationToken).ConfigureAwait(false);
        return resolved[0].IsFound ? new LinkBatch<TReference>(resolver, resolved, _telemetry).SourceOf(0) : throw resolved[0].ToException();
    }

    private TargetFolder Open(string folder, DownloadOptions options) => TargetFolder.Open(folder, options.UseManifest ? _manifests : null);

    private TransferContext ContextFor(DownloadOptions options) => new(_requests, _limiters, options.MaxBytesPerSecond is { } limit ? new BandwidthLimit(limit, _telemetry.Clock, _bandwidth) : _bandwidth, options, ContentForm.IsUnpacked, _telemetry);

    private async IAsyncEnumerable<DownloadResult<TReference>> ManyAsync<TReference>(LinkResolver<TReference> resolver, IAsyncEnumerable<TReference> references, string folder, DownloadOptions options, IProgress<DownloadProgress<TReference>>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var target = Open(folder, options);
        var context = ContextFor(options);
        var batch = new BatchDownload<TReference>(
            resolver,
            context,
            target,
            (reference, id, links, item, token) => new FileDownload(context, target, links, id, item).RunAsync(reference, token),
            new DownloadInstrumentation(ProgressTracker.For(progress, _telemetry.Clock), _telemetry));
        await foreach (var result in batch.RunAsync(references, cancellationToken).ConfigureAwait(false))
        {
            yield return result;
        }
    }

    private Task<DownloadResult<TReference>> ToFolderAsync<TReference>(TReference reference, Func<CancellationToken, Task<ILinkSource>> findLink, string identity, bool hasFixedContent, string folder, DownloadOptions options, IProgress<DownloadProgress<TReference>>? progress, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return OneAsync(
            reference,
            progress,
            async (item, token) =>
            {
                using var target = Open(folder, options);
                var id = ItemId.Of(identity);
                if (hasFixedContent && options.IfExists == FileConflict.Skip && target.FindKnown(id) is { } known)
                {
                    return known.ToResult(reference);
                }

                var link = await findLink(token).ConfigureAwait(false);
                return await new FileDownload(ContextFor(options), target, link, id, item).RunAsync(reference, token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    private Task<DownloadResult<TReference>> ToSinkAsync<TReference>(TReference reference, Func<CancellationToken, Task<ILinkSource>> findLink, IByteSink sink, DownloadOptions options, IProgress<DownloadProgress<TReference>>? progress, CancellationToken cancellationToken) => OneAsync(
        reference,
        progress,
        async (item, token) =>
        {
            var download = new ContentDownload(ContextFor(options), await findLink(token).ConfigureAwait(false), sink, item);
            await using var end = download.ConfigureAwait(false);
            return await download.RunAsync(reference, token).ConfigureAwait(false);
        },
        cancellationToken);

    // The failure of a single item is thrown, not returned as a result.
    private async Task<DownloadResult<TReference>> OneAsync<TReference>(TReference reference, IProgress<DownloadProgress<TReference>>? progress, Func<DownloadInstrumentation.Item, CancellationToken, Task<DownloadResult<TReference>>> download, CancellationToken cancellationToken)
    {
        var instrumentation = new DownloadInstrumentation(ProgressTracker.For(progress, _telemetry.Clock), _telemetry);
        instrumentation.AddReference();
        instrumentation.CompleteReferences();
        using var item = instrumentation.Start(reference!);
        DownloadResult<TReference> result;
        try
        {
            result = await _lifetime.RunAsync(token => download(item, token), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (DownloadErrors.IsOfItem(exception, cancellationToken))
        {
            item.End(DownloadResult<TReference>.Failed(reference, DownloadError.From(exception), (exception as DownloadException)?.Attempts ?? 0));
            throw;
        }

        item.End(result);
        return result;
    }
}
