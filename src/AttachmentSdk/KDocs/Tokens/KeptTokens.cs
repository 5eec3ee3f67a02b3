using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.KDocs.Tokens;

/// <summary>The tokens in a store, which may be third-party code. All that it reads or stores are secrets of the client.</summary>
internal sealed class KeptTokens(IKDocsTokenStore store)
{
    private const int MostAttempts = 5;

    private (KDocsTokens? Expected, KDocsTokens Tokens)? _unkept;

    /// <summary>Gets or sets the secrets that the client masks.</summary>
    public KnownSecrets Secrets { get; set; } = new();

    /// <exception cref="KDocsTokenStoreException">The store failed.</exception>
    public async Task<KDocsTokens?> ReadAsync() => Register(await CallAsync(() => store.ReadAsync(), "The token store could not be read.").ConfigureAwait(false));

    /// <summary>Takes the lock of the store. Tokens that could not be stored before are stored then, unless newer ones are there.</summary>
    /// <exception cref="KDocsTokenStoreException">The store failed.</exception>
    public async Task<IDisposable> LockAsync()
    {
        var held = await CallAsync(() => store.LockAsync(), "The token store could not be locked.").ConfigureAwait(false);
        try
        {
            if (_unkept is { } unkept)
            {
                await TryReplaceAsync(unkept.Expected, unkept.Tokens).ConfigureAwait(false);
            }

            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Stores new tokens in place of the ones that they were issued for.</summary>
    /// <param name="expected">The tokens that were read before.</param>
    /// <param name="tokens">The new tokens.</param>
    /// <param name="isBetter">Determines whether tokens that were stored meanwhile stay.</param>
    /// <returns>The tokens that the store has now.</returns>
    /// <exception cref="KDocsTokenStoreException">The store failed.</exception>
    public async Task<KDocsTokens> ReplaceAsync(KDocsTokens? expected, KDocsTokens tokens, Func<KDocsTokens, bool> isBetter)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await TryReplaceAsync(expected, tokens).ConfigureAwait(false))
            {
                return tokens;
            }

            expected = await ReadAsync().ConfigureAwait(false);
            if (expected is not null && isBetter(expected))
            {
                return expected;
            }
        }

        throw new KDocsTokenStoreException("The token store could not keep the new tokens, because others are stored again and again.");
    }

    /// <summary>Stores the tokens of a new authorization, whatever the store has.</summary>
    /// <exception cref="KDocsTokenStoreException">The store failed.</exception>
    public async Task OverwriteAsync(KDocsTokens tokens)
    {
        using var held = await LockAsync().ConfigureAwait(false);
        await ReplaceAsync(null, tokens, _ => false).ConfigureAwait(false);
    }

    private async Task<bool> TryReplaceAsync(KDocsTokens? expected, KDocsTokens tokens)
    {
        const string Failure = "The token store could not keep the new tokens. They are not used, and kept at the next call if that works then.";
        _unkept = (expected, tokens);
        Register(tokens);
        var isReplaced = await CallAsync(() => store.TryReplaceAsync(expected, tokens), Failure).ConfigureAwait(false);
        _unkept = null;
        return isReplaced;
    }

    private KDocsTokens? Register(KDocsTokens? tokens)
    {
        Secrets.AddIssued(tokens?.AccessToken);
        Secrets.AddIssued(tokens?.RefreshToken);
        return tokens;
    }

    private static async Task<T> CallAsync<T>(Func<Task<T>> call, string failure)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not KDocsTokenStoreException)
        {
            throw new KDocsTokenStoreException(failure, exception);
        }
    }
}
