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

    public Task WriteAsync(KDocsTokens tokens, CancellationToken cancellationToken = default)
    {
        Writes++;
        if (WriteFault is { } fault)
        {
            return Task.FromException(fault);
        }

        Tokens = tokens;
        return Task.CompletedTask;
    }
}
