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
    /// <summary>What is said of input without an item.</summary>
    public const string NoItem = "Nothing to do: the input names no item that is still to be done.";

    private readonly IAsyncEnumerator<TReference> _lines = lines.GetAsyncEnumerator(CancellationToken.None);
    private readonly HashSet<TReference> _open = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <param name="lines">What the user named.</param>
    /// <param name="settle">Told of each line once all that it stands for was handed out.</param>
    /// <param name="cancellationToken">Ends the expansion.</param>
    public delegate IAsyncEnumerable<TReference> Expansion(IAsyncEnumerable<TReference> lines, Action<TReference> settle, CancellationToken cancellationToken);

    /// <summary>What the vendor is to list, once the lines are done; lines may add to it.</summary>
    public ListingQueue<TReference>? Listings { get; init; }

    /// <summary>What a listed item is compared by with the lines, which may hold it already.</summary>
    public Func<TReference, string?> Identify { get; init; } = _ => null;

    /// <summary>What to say when there was no item.</summary>
    public Func<string> DescribeNothing { get; init; } = () => NoItem;

    /// <summary>What was wrong with the input, once that was met.</summary>
    public ToolException? Error { get; private set; }

    public async IAsyncEnumerable<TReference> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var items = ItemsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync(items))
        {
            yield return Open(items.Current);
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

        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync(_lines))
        {
            yield return _lines.Current;
        }
    }

    public ValueTask DisposeAsync() => _lines.DisposeAsync();

    private async IAsyncEnumerable<TReference> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var named = LinesAsync(cancellationToken);
        await foreach (var item in expand is null ? named : expand(named, Settle, cancellationToken))
        {
            yield return item;
        }

        if (Listings is null || Error is not null)
        {
            yield break;
        }

        await foreach (var item in Listings.RunAsync(cancellationToken))
        {
            if (Identify(item) is not { } identity || !_named.Contains(identity))
            {
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<TReference> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await MoveNextAsync(_lines))
        {
            if (Identify(_lines.Current) is { } identity)
            {
                _named.Add(identity);
            }

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
            return Error is null && await items.MoveNextAsync();
        }
        catch (ToolException exception)
        {
            Error = exception;
            return false;
        }
        catch (AttachmentApiException exception) when (exception is not CredentialsRefusedException)
        {
            Error = CommandErrors.ToToolException(exception);
            return false;
        }
    }
}
