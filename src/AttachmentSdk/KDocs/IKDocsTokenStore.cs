namespace AttachmentSdk.KDocs;

/// <summary>
/// Where the tokens of one user's authorisation survive the process. <see cref="FileKDocsTokenStore"/> keeps them in a file. A store is
/// called by one request at a time of each client that has it; several processes may share what is behind it.
/// </summary>
public interface IKDocsTokenStore
{
    /// <summary>Reads the tokens that were written last, by this process or another.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The tokens; <see langword="null"/> when there are none yet.</returns>
    Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Keeps tokens in place of those before. Called before they are first used; until it returns, the old ones may be the only ones that
    /// survive, so it must replace them in one step.
    /// </summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>When they are kept.</returns>
    Task WriteAsync(KDocsTokens tokens, CancellationToken cancellationToken = default);
}
