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
    /// <returns>One entry for each reference, in the same order.</returns>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">
    /// The vendor could not be reached. <see cref="HttpRequestException"/> and <see cref="TimeoutException"/> count as the same.
    /// </exception>
    Task<IReadOnlyList<ResolvedLink<TReference>>> ResolveAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default);

    /// <summary>Returns an identity that is the same in every run. It names the item's part file.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Any text.</returns>
    string IdentityOf(TReference reference);
}

/// <summary>A resolver that states which values its links can have for a <see cref="FileLayout"/>.</summary>
internal interface ILayoutValues
{
    /// <summary>Gets the names of the values.</summary>
    IReadOnlyList<string> LayoutValues { get; }
}
