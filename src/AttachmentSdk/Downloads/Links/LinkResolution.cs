using System.Diagnostics;
using System.Runtime.CompilerServices;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Links;

/// <summary>Resolves links with a resolver, and records how many there are.</summary>
internal static class LinkResolution
{
    public static Task<IReadOnlyList<ResolvedLink<TReference>>> ResolveAsync<TReference>(
        this LinkResolver<TReference> resolver, IReadOnlyList<TReference> references, Telemetry telemetry, CancellationToken cancellationToken) =>
        RecordAsync(() => resolver.ResolveAsync(references, cancellationToken), references, telemetry, isRenewal: false);

    public static Task<IReadOnlyList<ResolvedLink<TReference>>> RenewAsync<TReference>(
        this LinkResolver<TReference> resolver, IReadOnlyList<TReference> references, Telemetry telemetry, CancellationToken cancellationToken) =>
        RecordAsync(() => resolver.RenewAsync(references, cancellationToken), references, telemetry, isRenewal: true);

    /// <summary>Resolves in batches; the links come in the order of the references.</summary>
    public static async IAsyncEnumerable<ResolvedLink<TReference>> ResolveAsync<TReference>(
        this IAsyncEnumerable<TReference> references,
        LinkResolver<TReference> resolver,
        Telemetry telemetry,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batch = new List<TReference>(resolver.MaxBatchSize);
        await foreach (var reference in references.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(reference);
            if (batch.Count < resolver.MaxBatchSize)
            {
                continue;
            }

            foreach (var link in await resolver.ResolveAsync(batch, telemetry, cancellationToken).ConfigureAwait(false))
            {
                yield return link;
            }

            batch.Clear();
        }

        if (batch.Count > 0)
        {
            foreach (var link in await resolver.ResolveAsync(batch, telemetry, cancellationToken).ConfigureAwait(false))
            {
                yield return link;
            }
        }
    }

    private static async Task<IReadOnlyList<ResolvedLink<TReference>>> RecordAsync<TReference>(
        Func<Task<IReadOnlyList<ResolvedLink<TReference>>>> resolve, IReadOnlyList<TReference> references, Telemetry telemetry, bool isRenewal)
    {
        using var activity = telemetry.StartActivity("AttachmentSdk.ResolveLinks");
        activity?.SetTag(AttributeNames.LinksRequested, references.Count).SetTag(AttributeNames.IsRenewal, isRenewal);
        try
        {
            var resolved = await resolve().ConfigureAwait(false);
            Require(resolved, references);
            var found = resolved.Count(link => link.IsFound);
            activity?.SetTag(AttributeNames.LinksFound, found);
            Count(telemetry, found, references.Count, isRenewal);
            return resolved;
        }
        catch (Exception exception)
        {
            activity?.SetTag(AttributeNames.ErrorType, exception.GetType().FullName).SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }

    // An entry for another reference would be stored as the file of this one.
    private static void Require<TReference>(IReadOnlyList<ResolvedLink<TReference>> resolved, IReadOnlyList<TReference> references)
    {
        if (resolved.Count != references.Count)
        {
            throw new InvalidOperationException($"The link resolver returned {resolved.Count} entries for {references.Count} references.");
        }

        for (var index = 0; index < references.Count; index++)
        {
            if (!EqualityComparer<TReference>.Default.Equals(resolved[index].Reference, references[index]))
            {
                throw new InvalidOperationException($"The link resolver returned the entry at position {index} for another reference than was requested.");
            }
        }
    }

    private static void Count(Telemetry telemetry, int found, int requested, bool isRenewal)
    {
        if (isRenewal)
        {
            Instruments.LinkRenewals.Add(1, telemetry.Tags);
            DownloadMessages.LinksRenewed(telemetry.Downloads, telemetry.VendorName, found, requested);
            return;
        }

        Instruments.LinksResolved.Add(found, telemetry.TagsWith(AttributeNames.LinkResult, "found"));
        if (found < requested)
        {
            Instruments.LinksResolved.Add(requested - found, telemetry.TagsWith(AttributeNames.LinkResult, "not_found"));
        }

        DownloadMessages.LinksResolved(telemetry.Downloads, telemetry.VendorName, found, requested);
    }
}
