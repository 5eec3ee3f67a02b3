using AttachmentSdk.Downloads;

namespace AttachmentSdk.Tests.Support;

/// <summary>Resolves names by a function and remembers what was asked.</summary>
internal sealed class ScriptedResolver(Func<string, DownloadLink?> link, int maxBatchSize = 100, bool remembers = true, Action? onCall = null) : LinkResolver<string>
{
    private readonly List<IReadOnlyList<string>> _calls = [];

    public override int MaxBatchSize { get; } = maxBatchSize;

    public IReadOnlyList<IReadOnlyList<string>> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    public override string IdentityOf(string reference) => reference;

    public bool HasFixed { get; init; } = true;

    public override bool HasFixedContent(string reference) => HasFixed;

    public override Task<IReadOnlyList<ResolvedLink<string>>> ResolveAsync(IReadOnlyList<string> references, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (remembers)
        {
            lock (_calls)
            {
                _calls.Add([.. references]);
            }
        }

        onCall?.Invoke();
        return Task.FromResult<IReadOnlyList<ResolvedLink<string>>>([.. references.Select(reference => new ResolvedLink<string>(reference, link(reference)))]);
    }
}
