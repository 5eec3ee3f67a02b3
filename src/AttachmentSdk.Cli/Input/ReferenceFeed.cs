using System.Runtime.CompilerServices;

namespace AttachmentSdk.Cli.Input;

/// <summary>
/// Hands references to the SDK and remembers which have no result yet, so that none is lost when a download ends early. An error in the
/// input ends the list instead of the download: what was read before it is finished first.
/// </summary>
/// <param name="lines">What the user named.</param>
/// <param name="expand">Turns what the user named into what is handed out; <see langword="null"/> where that is the same.</param>
internal sealed class ReferenceFeed<TReference>(IAsyncEnumerable<TReference> lines, ReferenceFeed<TReference>.Expansion? expand = null) : IAsyncDisposable
    where TReference : class
{
    private readonly IAsyncEnumerator<TReference> _lines = lines.GetAsyncEnumerator(CancellationToken.None);
    private readonly HashSet<TReference> _open = new(ReferenceEqualityComparer.Instance);
    private readonly Lock _lock = new();
    private bool _isListing;

    /// <param name="lines">What the user named.</param>
    /// <param name="settle">Told of each line once all that it stands for was handed out.</param>
    /// <param name="cancellationToken">Ends the expansion.</param>
    public delegate IAsyncEnumerable<TReference> Expansion(IAsyncEnumerable<TReference> lines, Action<TReference> settle, CancellationToken cancellationToken);

    /// <summary>What was wrong with the input, once that was met.</summary>
    public ToolException? Fault { get; private set; }

    /// <summary>Whether there may be items that nothing is known of, as the list of them did not come to its end.</summary>
    public bool IsCutShort => _isListing && Fault is null;

    /// <summary>A feed of what the vendor lists, where no line of the user's stands for an item.</summary>
    public static ReferenceFeed<TReference> Of(Func<CancellationToken, IAsyncEnumerable<TReference>> listing) =>
        new(AsyncEnumerable.Empty<TReference>(), (_, _, cancellationToken) => listing(cancellationToken)) { _isListing = true };

    public async IAsyncEnumerable<TReference> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var expanded = expand is null ? LinesAsync(cancellationToken) : expand(LinesAsync(cancellationToken), Settle, cancellationToken);
        await using var items = expanded.GetAsyncEnumerator(cancellationToken);
        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync(items))
        {
            yield return Open(items.Current);
        }

        _isListing &= cancellationToken.IsCancellationRequested;
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

        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync(_lines))
        {
            yield return _lines.Current;
        }
    }

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private async IAsyncEnumerable<TReference> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync(_lines))
        {
            yield return Open(_lines.Current);
        }
    }

    private TReference Open(TReference reference)
    {
        lock (_lock)
        {
            _open.Add(reference);
        }

        return reference;
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<TReference> items)
    {
        try
        {
            return Fault is null && await items.MoveNextAsync();
        }
        catch (ToolException exception)
        {
            Fault = exception;
            return false;
        }
        catch (Exception exception) when (exception is (AttachmentApiException and not CredentialsRefusedException) or HttpRequestException or TimeoutException)
        {
            Fault = CommandFault.ToToolException(exception);
            return false;
        }
    }
}
