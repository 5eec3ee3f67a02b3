namespace AttachmentSdk.KDocs.Tokens;

/// <summary>Keeps tokens for the lifetime of the client.</summary>
internal sealed class MemoryTokenStore : IKDocsTokenStore
{
    private KDocsTokens? _tokens;

    public Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default) => Task.FromResult(_tokens);

    public Task WriteAsync(KDocsTokens tokens, CancellationToken cancellationToken = default)
    {
        _tokens = tokens;
        return Task.CompletedTask;
    }
}
