namespace AttachmentSdk.KDocs;

/// <summary>
/// Stores the tokens of one user's authorization beyond the process. <see cref="FileKDocsTokenStore"/> stores them in a file. Clients and
/// processes that share the tokens share the storage: the vendor may revoke a refresh token when it is used, so only one of them renews the
/// tokens, and the others use the result.
/// </summary>
public interface IKDocsTokenStore
{
    /// <summary>Reads the tokens that were stored last, by this process or another one.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The tokens; <see langword="null"/> if there are none yet.</returns>
    Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Waits until no other client holds the lock, and takes it. A client reads the tokens again when it has the lock, and holds it until
    /// new ones are stored. The lock of a process that ends must be released too.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The lock; disposing it releases it.</returns>
    Task<IDisposable> LockAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces the tokens in one step if they are still the expected ones. It is called before the new tokens are first used. Until it
    /// returns, the old tokens may be the only stored ones.
    /// </summary>
    /// <param name="expected">The tokens that <see cref="ReadAsync"/> returned last; <see langword="null"/> if there were none.</param>
    /// <param name="tokens">The new tokens.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Whether the new tokens are stored; <see langword="false"/> if others were stored meanwhile, which stay.</returns>
    Task<bool> TryReplaceAsync(KDocsTokens? expected, KDocsTokens tokens, CancellationToken cancellationToken = default);
}
