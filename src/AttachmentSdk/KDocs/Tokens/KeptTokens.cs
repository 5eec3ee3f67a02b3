namespace AttachmentSdk.KDocs.Tokens;

/// <summary>The tokens in a store, which may be third-party code.</summary>
internal sealed class KeptTokens(IKDocsTokenStore store)
{
    private KDocsTokens? _unkept;

    /// <summary>Reads the tokens. Tokens that could not be stored before are stored first.</summary>
    /// <exception cref="KDocsTokenStoreException">The store failed.</exception>
    public async Task<KDocsTokens?> ReadAsync()
    {
        if (_unkept is { } unkept)
        {
            await KeepAsync(unkept).ConfigureAwait(false);
        }

        try
        {
            return await store.ReadAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not KDocsTokenStoreException)
        {
            throw new KDocsTokenStoreException("The token store could not be read.", exception);
        }
    }

    /// <exception cref="KDocsTokenStoreException">The store failed.</exception>
    public async Task KeepAsync(KDocsTokens tokens)
    {
        _unkept = tokens;
        try
        {
            await store.WriteAsync(tokens).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not KDocsTokenStoreException)
        {
            throw new KDocsTokenStoreException("The token store could not keep the new tokens. They are not used, and kept at the next call if that works then.", exception);
        }

        _unkept = null;
    }
}
