using AttachmentSdk.KDocs;

namespace AttachmentSdk.Tests.Support;

/// <summary>A token store in memory that fails on request.</summary>
internal sealed class TokenShelf : IKDocsTokenStore
{
    public KDocsTokens? Tokens { get; set; }

    public Exception? ReadFault { get; set; }

    public Exception? WriteFault { get; set; }

    public int Writes { get; private set; }

    public Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default) => ReadFault is { } fault ? Task.FromException<KDocsTokens?>(fault) : Task.FromResult(Tokens);

    public Task<IDisposable> LockAsync(CancellationToken cancellationToken = default) => Task.FromResult<IDisposable>(Stream.Null); // It has none.

    public Task<bool> TryReplaceAsync(KDocsTokens? expected, KDocsTokens tokens, CancellationToken cancellationToken = default)
    {
        Writes++;
        if (WriteFault is { } fault)
        {
            return Task.FromException<bool>(fault);
        }

        var isExpected = Tokens == expected;
        Tokens = isExpected ? tokens : Tokens;
        return Task.FromResult(isExpected);
    }
}
