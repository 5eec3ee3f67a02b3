namespace AttachmentSdk.Downloads;

/// <summary>Resolves references to links. It is the downloader's only connection to a vendor.</summary>
/// <typeparam name="TReference">The type that names an item.</typeparam>
public interface ILinkResolver<TReference>
{
    /// <summary>Gets the largest number of references in one call.</summary>
    int MaxBatchSize { get; }

    /// <summary>Requests links from the vendor.</summary>
    /// <param name="references">At most <see cref="MaxBatchSize"/> references.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One entry for each reference, in the same order; anything else is an <see cref="InvalidOperationException"/> of the download.</returns>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">
    /// The vendor could not be reached. <see cref="HttpRequestException"/> and <see cref="TimeoutException"/> count as the same.
    /// </exception>
    Task<IReadOnlyList<ResolvedLink<TReference>>> ResolveAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns an identity that is the same in every run, and that no other item has. A hash of it names the item in the target folder.
    /// </summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Any text.</returns>
    string IdentityOf(TReference reference);

    /// <summary>
    /// Determines whether the identity always stands for the same bytes. If it does, a file that was downloaded earlier is skipped without
    /// a request; otherwise a checksum that the storage or the link states decides.
    /// </summary>
    /// <param name="reference">The reference.</param>
    /// <returns><see langword="true"/> for an upload that cannot change; <see langword="false"/> for a document that can be edited.</returns>
    bool HasFixedContent(TReference reference);
}

/// <summary>A resolver that states which values its links can have for a <see cref="FileLayout"/>.</summary>
internal interface ILayoutValues
{
    /// <summary>Gets the names of the values.</summary>
    IReadOnlyList<string> LayoutValues { get; }
}
