namespace AttachmentSdk.Downloads.Links;

/// <summary>
/// A resolver whose renewal differs from its resolution: references that came with a link are resolved to that link, which must not be used
/// again after it was refused.
/// </summary>
internal interface ILinkRenewal<TReference>
{
    /// <param name="references">At most <see cref="ILinkResolver{TReference}.MaxBatchSize"/> references that were resolved before.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>One entry for each reference, in the same order.</returns>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">
    /// The vendor could not be reached. <see cref="HttpRequestException"/> and <see cref="TimeoutException"/> count as the same.
    /// </exception>
    Task<IReadOnlyList<ResolvedLink<TReference>>> RenewAsync(IReadOnlyList<TReference> references, CancellationToken cancellationToken = default);
}
