using System.Runtime.CompilerServices;
using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Downloads.Links;

/// <summary>Any number of references as the batches take them.</summary>
internal static class References
{
#pragma warning disable CS1998 // Nothing to await: a list is here already.
    public static async IAsyncEnumerable<TReference> From<TReference>(IEnumerable<TReference> references)
#pragma warning restore CS1998
    {
        foreach (var reference in references)
        {
            yield return reference;
        }
    }

    /// <summary>Resolves in batches; the links come in the order of the references.</summary>
    public static async IAsyncEnumerable<ResolvedLink<TReference>> ResolveAsync<TReference>(
        this IAsyncEnumerable<TReference> references,
        ILinkResolver<TReference> resolver,
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
}
