namespace AttachmentSdk.Downloads;

/// <summary>
/// Resolves references to links: the downloader's only connection to a vendor. A class of your own makes the downloader work with any other
/// source of links; pass it to an <see cref="AttachmentCollection{TReference}"/>.
/// </summary>
/// <typeparam name="TReference">The type that names an item.</typeparam>
public abstract class LinkResolver<TReference>
{
    /// <summary>Gets the largest number of references in one call; 100 by default.</summary>
    public virtual int MaxBatchSize => 100;

    /// <summary>
    /// Gets the names of the values in <see cref="DownloadLink.Place"/> that links of this resolver can have. A <see cref="FileLayout"/>
    /// with any other placeholder is rejected before a request is sent; <see langword="null"/>, the default, accepts all.
    /// </summary>
    public virtual IReadOnlyList<string>? LayoutValues => null;

    /// <summary>Requests links from the vendor.</summary>
    /// <param name="references">At most <see cref="MaxBatchSize"/> references.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One entry for each reference, in the same order; anything else is an <see cref="InvalidOperationException"/> of the download.</returns>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">
    /// The vendor could not be reached. <see cref="HttpRequestException"/> and <see cref="TimeoutException"/> count as the same.
    /// </exception>
    public abstract Task<IReadOnlyList<ResolvedLink<TReference>>> ResolveAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default);

    /// <summary>
    /// Requests new links in place of links that expired or were refused. Calls <see cref="ResolveAsync"/> by default. Override it if
    /// references can bring along a link, which must not be used again.
    /// </summary>
    /// <param name="references">At most <see cref="MaxBatchSize"/> references that were resolved before.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <inheritdoc cref="ResolveAsync" path="/returns|/exception"/>
    public virtual Task<IReadOnlyList<ResolvedLink<TReference>>> RenewAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default) =>
        ResolveAsync(references, cancellationToken);

    /// <summary>
    /// Returns an identity that is the same in every run, and that no other item has. A hash of it names the item in the target folder.
    /// </summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Any text.</returns>
    public abstract string IdentityOf(TReference reference);

    /// <summary>
    /// Determines whether the identity always stands for the same bytes. If it does, a file that was downloaded earlier is skipped without
    /// a request; otherwise a checksum that the storage or the link states decides.
    /// </summary>
    /// <param name="reference">The reference.</param>
    /// <returns>
    /// <see langword="true"/> for an upload that cannot change; <see langword="false"/>, the default, for a document that can be edited.
    /// </returns>
    public virtual bool HasFixedContent(TReference reference) => false;

    /// <summary>Returns the resolver for one call with these options.</summary>
    internal virtual LinkResolver<TReference> For(DownloadOptions options) => this;
}
