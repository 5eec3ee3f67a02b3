using System.Runtime.CompilerServices;

namespace AttachmentSdk.Cli.Input;

/// <summary>Runs the listings that the user or a report names one after another, and remembers those that are incomplete for the report.</summary>
/// <param name="list">Requests the items of one listing from the vendor.</param>
internal sealed class ListingQueue<TReference>(Func<ReferenceFields, CancellationToken, IAsyncEnumerable<TReference>> list)
{
    private readonly List<Listing> _all = [];

    public IReadOnlyList<Listing> All => _all;

    /// <summary>Gets the incomplete listings. A wrong name on the command line is reported to the user, and is not an item.</summary>
    public IEnumerable<Listing> Unfinished =>
        _all.Exists(IsWrongUsage) ? [] : _all.Where(listing => !listing.IsDone);

    /// <summary>Gets or sets a value indicating whether no further listing is run after a failed one.</summary>
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

    // An error of one listing ends that listing; an error that every call would have aborts the batch.
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
