namespace AttachmentSdk.Downloads.Links;

/// <summary>
/// A resolver that renews in another way than it resolves: references that came with a link of their own are resolved to that link, which
/// must not be used again once it is refused.
/// </summary>
internal interface ILinkRenewal<TReference>
{
    /// <param name="references">At most <see cref="ILinkResolver{TReference}.MaxBatchSize"/> references that were resolved before.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>One entry for each reference, in the same order.</returns>
    /// <exception cref="AttachmentApiException">The vendor answered with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached. <see cref="HttpRequestException"/> and <see cref="TimeoutException"/> count alike.</exception>
    Task<IReadOnlyList<ResolvedLink<TReference>>> RenewAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default);
}
