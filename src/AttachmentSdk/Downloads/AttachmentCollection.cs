using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Downloads;

/// <summary>
/// The operations on attachments, for one kind of reference. The clients have one for each kind; a program with a
/// <see cref="LinkResolver{TReference}"/> of its own creates one for it. Safe for use from several threads.
/// </summary>
/// <typeparam name="TReference">The type that names an attachment.</typeparam>
public class AttachmentCollection<TReference>
    where TReference : notnull
{
    private readonly AttachmentDownloader _downloader;
    private readonly LinkResolver<TReference> _resolver;

    /// <summary>Initializes a new instance of the <see cref="AttachmentCollection{TReference}"/> class.</summary>
    /// <param name="downloader">The downloader. The collection does not dispose it.</param>
    /// <param name="resolver">Resolves references to links, and to new links when those expire.</param>
    public AttachmentCollection(AttachmentDownloader downloader, LinkResolver<TReference> resolver)
    {
        ArgumentNullException.ThrowIfNull(downloader);
        ArgumentNullException.ThrowIfNull(resolver);
        _downloader = downloader;
        _resolver = resolver;
    }

    /// <summary>Initializes a new instance of the <see cref="AttachmentCollection{TReference}"/> class for tests that replace it.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected AttachmentCollection()
#pragma warning restore CS8618
    {
    }

    /// <summary>Requests links, as many references per call as the vendor allows, in the order of the references.</summary>
    /// <param name="references">Any number of references.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>
    /// One entry for each reference; without a link if the vendor has none. <see cref="ResolvedLink{TReference}.Error"/> states the reason
    /// where it is known.
    /// </returns>
    /// <exception cref="ArgumentException">A reference is <see langword="null"/>.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual IAsyncEnumerable<ResolvedLink<TReference>> ResolveLinksAsync(IEnumerable<TReference> references, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        return ResolveLinksAsync(References.From(references), cancellationToken);
    }

    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{TReference}, CancellationToken)"/>
    public virtual IAsyncEnumerable<ResolvedLink<TReference>> ResolveLinksAsync(IAsyncEnumerable<TReference> references, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        return _downloader.ResolveManyAsync(_resolver, references, cancellationToken);
    }

    /// <summary>Downloads one attachment to a folder.</summary>
    /// <param name="reference">The attachment.</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The file's path and length, and whether it existed before.</returns>
    /// <exception cref="ArgumentException">A value is empty or an option is not valid.</exception>
    /// <exception cref="DownloadException">The attachment was not found or its download failed.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{TReference}, CancellationToken)" path="/exception[not(contains(@cref, 'ArgumentException'))]"/>
    public virtual Task<DownloadResult<TReference>> DownloadAsync(TReference reference, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _downloader.DownloadOneAsync(_resolver, reference, folder, options, progress, cancellationToken);
    }

    /// <summary>Downloads one attachment to a stream, from its current position. The stream stays open.</summary>
    /// <param name="reference">The attachment.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The number of bytes.</returns>
    /// <exception cref="ArgumentException">The stream cannot be written to or an option is not valid.</exception>
    /// <exception cref="DownloadException">The attachment was not found or its download failed. The stream may hold its beginning.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{TReference}, CancellationToken)" path="/exception[not(contains(@cref, 'ArgumentException'))]"/>
    public virtual Task<DownloadResult<TReference>> DownloadAsync(TReference reference, Stream destination, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _downloader.DownloadOneAsync(_resolver, reference, destination, options, progress, cancellationToken);
    }

    /// <summary>
    /// Opens one attachment for reading while it is downloaded. Broken connections and expired links are replaced transparently. Any other
    /// error, including a wrong checksum, is thrown by the read that gets it.
    /// </summary>
    /// <param name="reference">The attachment.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the opening, not the reading.</param>
    /// <returns>
    /// The content, a stream that can be read once, from start to end. Disposing it cancels the download. While it is open it counts against
    /// <see cref="DownloadOptions.MaxConcurrency"/> at its host, so many open contents that are not read make other downloads wait, which
    /// fail if no download of the host receives a byte for <see cref="DownloadOptions.InactivityTimeout"/>.
    /// </returns>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    /// <exception cref="DownloadException">The attachment was not found or its download failed.</exception>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{TReference}, CancellationToken)" path="/exception[not(contains(@cref, 'ArgumentException'))]"/>
    public virtual Task<AttachmentContent> OpenReadAsync(TReference reference, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return _downloader.OpenReadAsync(_resolver, reference, options, progress, cancellationToken);
    }

    /// <summary>
    /// Downloads any number of attachments to a folder. The results come in the order in which the downloads finish. A failed download does
    /// not stop the others.
    /// </summary>
    /// <param name="references">The attachments. They are read only as fast as they are downloaded.</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>
    /// One result for each reference that was read. An exception from reading the references is thrown after the results of the references
    /// read before it.
    /// </returns>
    /// <exception cref="ArgumentException">A value is empty or an option is not valid.</exception>
    /// <exception cref="CredentialsRefusedException">
    /// The vendor refused the credentials. Results were returned for the references read before.
    /// </exception>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for the references read before.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public virtual IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync(IEnumerable<TReference> references, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        return DownloadManyAsync(References.From(references), folder, options, progress, cancellationToken);
    }

    /// <inheritdoc cref="DownloadManyAsync(IEnumerable{TReference}, string, DownloadOptions, IProgress{DownloadProgress{TReference}}, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync(IAsyncEnumerable<TReference> references, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        return _downloader.DownloadManyAsync(_resolver, references, folder, options, progress, cancellationToken);
    }

    /// <summary>
    /// Passes any number of attachments to a consumer while they are downloaded, such as one that writes to an object store or a ZIP. The
    /// consumer is called for as many at a time as <see cref="DownloadOptions.MaxConcurrency"/> allows. The results come in the order in
    /// which the consumers finish. A failed item does not stop the others.
    /// </summary>
    /// <param name="references">The attachments. They are read only as fast as they are downloaded.</param>
    /// <param name="consumer">
    /// Reads the content of a reference to its end; the content is disposed afterwards. Broken connections and expired links are replaced
    /// transparently. If bytes that were read already turn out to be wrong, the read throws, and the consumer is called again with a fresh
    /// content, at most <see cref="DownloadOptions.MaxRetries"/> times. Anything else that it throws is the item's error, with the code
    /// <see cref="DownloadErrorCode.Consumer"/>, and is not repeated.
    /// </param>
    /// <param name="options">
    /// The download options; <see langword="null"/> for the defaults. <see cref="DownloadOptions.Layout"/> determines
    /// <see cref="AttachmentContent.Path"/>; what concerns files has no effect.
    /// </param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>
    /// One result for each reference, without a path. <see cref="DownloadResult{TReference}.IsVerified"/> is <see langword="false"/> if the
    /// consumer has not read all bytes. A reference that is in the list twice is passed once.
    /// </returns>
    /// <inheritdoc cref="DownloadManyAsync(IEnumerable{TReference}, string, DownloadOptions, IProgress{DownloadProgress{TReference}}, CancellationToken)" path="/exception[not(contains(@cref, 'Destination'))]"/>
    public virtual IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync(
        IEnumerable<TReference> references, Func<TReference, AttachmentContent, CancellationToken, Task> consumer, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        return DownloadManyAsync(References.From(references), consumer, options, progress, cancellationToken);
    }

    /// <inheritdoc cref="DownloadManyAsync(IEnumerable{TReference}, Func{TReference, AttachmentContent, CancellationToken, Task}, DownloadOptions, IProgress{DownloadProgress{TReference}}, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<TReference>> DownloadManyAsync(
        IAsyncEnumerable<TReference> references, Func<TReference, AttachmentContent, CancellationToken, Task> consumer, DownloadOptions? options = null, IProgress<DownloadProgress<TReference>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        ArgumentNullException.ThrowIfNull(consumer);
        return _downloader.ConsumeManyAsync(_resolver, references, consumer, options, progress, cancellationToken);
    }
}
