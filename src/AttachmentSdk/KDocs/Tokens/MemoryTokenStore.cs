namespace AttachmentSdk.KDocs.Tokens;

/// <summary>Keeps tokens for the lifetime of the client, the only one that uses it.</summary>
internal sealed class MemoryTokenStore : IKDocsTokenStore
{
    private KDocsTokens? _tokens;

    public Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default) => Task.FromResult(_tokens);

    public Task<IDisposable> LockAsync(CancellationToken cancellationToken = default) => Task.FromResult<IDisposable>(new NoLock());

    public Task<bool> TryReplaceAsync(KDocsTokens? expected, KDocsTokens tokens, CancellationToken cancellationToken = default)
    {
        _tokens = tokens;
        return Task.FromResult(true);
    }

    private sealed class NoLock : IDisposable
    {
        public void Dispose()
        {
            // Only one client uses this store, and it renews its tokens once at a time.
        }
    }
}
