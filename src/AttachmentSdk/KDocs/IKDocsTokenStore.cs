namespace AttachmentSdk.KDocs;

/// <summary>
/// Stores the tokens of one user's authorization beyond the process. <see cref="FileKDocsTokenStore"/> stores them in a file. Each client
/// that uses a store calls it from one request at a time; several processes can share the storage behind it.
/// </summary>
public interface IKDocsTokenStore
{
    /// <summary>Reads the tokens that were written last, by this process or another one.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The tokens; <see langword="null"/> if there are none yet.</returns>
    Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces the tokens. It is called before the new tokens are first used. Until it returns, the old tokens may be the only stored
    /// ones, so it must replace them in one step.
    /// </summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that completes when the tokens are stored.</returns>
    Task WriteAsync(KDocsTokens tokens, CancellationToken cancellationToken = default);
}
