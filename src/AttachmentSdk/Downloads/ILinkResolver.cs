namespace AttachmentSdk.Downloads;

/// <summary>Turns references into links; the downloader's only view of a vendor.</summary>
/// <typeparam name="TReference">What the caller names an item by.</typeparam>
public interface ILinkResolver<TReference>
{
    /// <summary>The largest number of references that one call takes.</summary>
    int MaxBatchSize { get; }

    /// <summary>Asks the vendor for links.</summary>
    /// <param name="references">At most <see cref="MaxBatchSize"/> references.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>One entry for each reference, in the same order.</returns>
    /// <exception cref="AttachmentApiException">The vendor answered with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached. <see cref="HttpRequestException"/> and <see cref="TimeoutException"/> count alike.</exception>
    Task<IReadOnlyList<ResolvedLink<TReference>>> ResolveAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default);

    /// <summary>What stays the same about an item from one run to the next; it names the item's unfinished file.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>Any text.</returns>
    string IdentityOf(TReference reference);
}

/// <summary>A resolver that knows which values its links can have for a <see cref="FileLayout"/>.</summary>
internal interface ILayoutValues
{
    /// <summary>The names of the values.</summary>
    IReadOnlyList<string> LayoutValues { get; }
}
