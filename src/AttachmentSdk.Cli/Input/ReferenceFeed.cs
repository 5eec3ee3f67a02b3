using System.Runtime.CompilerServices;

namespace AttachmentSdk.Cli.Input;

/// <summary>
/// Passes references to the SDK and remembers which have no result yet, so that none is lost when a download ends early. An error in the
/// input ends the list instead of the download: the items before it are finished first.
/// </summary>
/// <param name="lines">The lines that the user named.</param>
/// <param name="expand">Expands the lines to items; <see langword="null"/> if they are items.</param>
internal sealed class ReferenceFeed<TReference>(IAsyncEnumerable<TReference> lines, ReferenceFeed<TReference>.Expansion? expand = null) : IAsyncDisposable
    where TReference : class
{
    private readonly IAsyncEnumerator<TReference> _lines = lines.GetAsyncEnumerator(CancellationToken.None);
    private readonly HashSet<TReference> _open = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private Task<bool>? _nextLine;
    private bool _isInvalid;

    /// <param name="lines">The lines that the user named.</param>
    /// <param name="settle">Called for each line after all its items were returned.</param>
    /// <param name="cancellationToken">Cancels the expansion.</param>
    public delegate IAsyncEnumerable<TReference> Expansion(IAsyncEnumerable<TReference> lines, Action<TReference> settle, CancellationToken cancellationToken);

    /// <summary>Gets or sets the listings to run after the lines; lines may add further ones.</summary>
    public ListingQueue<TReference>? Listings { get; init; }

    /// <summary>Gets or sets the key that compares a listed item with the lines, which may have it already.</summary>
    public Func<TReference, string?> Identify { get; init; } = _ => null;

    /// <summary>Gets or sets the message for input without items.</summary>
    public Func<string> DescribeNothing { get; init; } = () => string.Empty;

    /// <summary>Gets or sets the exit code for input without items.</summary>
    public Func<int> ExitCodeOfNothing { get; init; } = () => ExitCodes.Success;

    /// <summary>Gets or sets a value indicating whether the lines are the report of a run that did not reach all items.</summary>
    public bool IsOfIncompleteReport { get; init; }

    /// <summary>Gets or sets the function that returns whether the input may be any report.</summary>
    public Func<bool> MayBeEarlierReport { get; init; } = () => false;

    /// <summary>Gets or sets a check of the first line, which stands for the kind of all of them.</summary>
    public Action<TReference> CheckFirst { get; set; } = _ => { };

    /// <summary>Gets the error of the input, after it was reached.</summary>
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

    /// <summary>Gets a value indicating whether the lines were read to their end, or to an error.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Returns the items without a result; then, until it is cancelled, the items that were never returned.</summary>
    public async IAsyncEnumerable<TReference> LeftOversAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var reference in _open)
        {
            yield return reference;
        }

        while (await HasLeftOverAsync(cancellationToken))
        {
            yield return _lines.Current;
        }
    }

    // Standard input or a pipe may still be read; the end of the process ends that.
    public ValueTask DisposeAsync() => _nextLine is null or { IsCompleted: true } ? _lines.DisposeAsync() : ValueTask.CompletedTask;

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
        while (!cancellationToken.IsCancellationRequested && await MoveNextLineAsync(cancellationToken))
        {
            CheckFirst(_lines.Current);
            CheckFirst = _ => { };
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

    private async Task<bool> HasLeftOverAsync(CancellationToken cancellationToken)
    {
        try
        {
            return !cancellationToken.IsCancellationRequested && await MoveNextLineAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    // Reading from a terminal or a pipe cannot be cancelled and blocks its thread, but the wait can. The line that arrives later is not lost.
    private async Task<bool> MoveNextLineAsync(CancellationToken cancellationToken)
    {
        _nextLine ??= _isInvalid ? Task.FromResult(false) : Task.Run(() => MoveNextAsync(_lines), CancellationToken.None);
        var isLine = await _nextLine.WaitAsync(cancellationToken);
        _nextLine = null;
        IsRead |= !isLine;
        return isLine;
    }

    private async Task<bool> MoveNextAsync(IAsyncEnumerator<TReference> items)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (ToolException exception)
        {
            Error ??= exception;
            _isInvalid = true;
            return false;
        }
        catch (AttachmentApiException exception) when (exception is not CredentialsRefusedException)
        {
            Error ??= CommandErrors.ToToolException(exception);
            return false;
        }
    }
}
