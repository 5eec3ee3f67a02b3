using System.Runtime.CompilerServices;

namespace AttachmentSdk.Cli.Input;

/// <summary>
/// Hands references to the SDK and remembers which have no result yet, so that none is lost when a download ends early. An error in the
/// input ends the list instead of the download: what was read before it is finished first.
/// </summary>
internal sealed class ReferenceFeed<TReference>(IAsyncEnumerable<TReference> references) : IAsyncDisposable
    where TReference : class
{
    private readonly IAsyncEnumerator<TReference> _source = references.GetAsyncEnumerator(CancellationToken.None);
    private readonly HashSet<TReference> _open = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _lock = new();

    /// <summary>What was wrong with the input, once that was met.</summary>
    public ToolException? Fault { get; private set; }

    public async IAsyncEnumerable<TReference> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync())
        {
            lock (_lock)
            {
                _open.Add(_source.Current);
            }

            yield return _source.Current;
        }
    }

    public void Settle(TReference reference)
    {
        lock (_lock)
        {
            _open.Remove(reference);
        }
    }

    /// <summary>What was handed out without a result; then, until it is told to stop, what was never handed out.</summary>
    public async IAsyncEnumerable<TReference> LeftOversAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var reference in _open)
        {
            yield return reference;
        }

        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync())
        {
            yield return _source.Current;
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<bool> MoveNextAsync()
    {
        try
        {
            return Fault is null && await _source.MoveNextAsync();
        }
        catch (ToolException exception)
        {
            Fault = exception;
            return false;
        }
    }
}
