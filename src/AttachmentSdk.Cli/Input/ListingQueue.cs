using System.Runtime.CompilerServices;

namespace AttachmentSdk.Cli.Input;

/// <summary>
/// Lists one after another what the user or a report names, and remembers what was not listed to its end, so that a report can say so.
/// </summary>
/// <param name="list">Asks the vendor for the items of one.</param>
internal sealed class ListingQueue<TReference>(Func<ReferenceFields, CancellationToken, IAsyncEnumerable<TReference>> list)
{
    private readonly List<Listing> _all = [];

    public IReadOnlyList<Listing> All => _all;

    /// <summary>Those whose items are not all known. A wrong name on the command line is told to its user, and is no item.</summary>
    public IEnumerable<Listing> Unfinished =>
        _all.Exists(IsWrongUsage) ? [] : _all.Where(listing => !listing.IsDone);

    /// <summary>Whether one that fails leaves those behind it alone.</summary>
    public bool StopsAtFailure { get; set; }

    public void Add(ReferenceFields item, bool isOfCommandLine) => _all.Add(new Listing(item, isOfCommandLine));

    public async IAsyncEnumerable<TReference> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var listing in _all)
        {
            await using var items = list(listing.Item, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await MoveNextAsync(listing, items))
            {
                yield return items.Current;
            }

            if (cancellationToken.IsCancellationRequested || (StopsAtFailure && listing.Failure is not null))
            {
                yield break;
            }
        }
    }

    private static bool IsWrongUsage(Listing listing) => listing is { IsOfCommandLine: true, Failure: ToolException };

    // What concerns one listing ends that; what every call would meet again ends the run.
    private static async Task<bool> MoveNextAsync(Listing listing, IAsyncEnumerator<TReference> items)
    {
        try
        {
            listing.IsDone = !await items.MoveNextAsync();
            return !listing.IsDone;
        }
        catch (Exception exception) when (exception is AttachmentApiException or ToolException)
        {
            listing.Failure = exception;
            if (exception is CredentialsRefusedException or QuotaExceededException or KDocs.KDocsTokenStoreException or ToolException)
            {
                throw;
            }

            return false;
        }
    }
}
