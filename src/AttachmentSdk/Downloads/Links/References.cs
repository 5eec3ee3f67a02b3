using System.Runtime.CompilerServices;

namespace AttachmentSdk.Downloads.Links;

/// <summary>Reads any number of references from the caller.</summary>
internal static class References
{
#pragma warning disable CS1998 // Nothing to await: the list is complete.
    public static async IAsyncEnumerable<TReference> From<TReference>(IEnumerable<TReference> references)
#pragma warning restore CS1998
    {
        foreach (var reference in references)
        {
            yield return reference;
        }
    }

    /// <summary>Returns the same references; a <see langword="null"/> among them is an error of the caller, named by its position.</summary>
    /// <param name="references">The references.</param>
    /// <param name="name">The name of the caller's parameter.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <exception cref="ArgumentException">A reference is <see langword="null"/>.</exception>
    public static async IAsyncEnumerable<TReference> RequireEach<TReference>(this IAsyncEnumerable<TReference> references, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var index = 0L;
        await foreach (var reference in references.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (reference is null)
            {
                throw new ArgumentException(FormattableString.Invariant($"{name}[{index}] is null."), name);
            }

            index++;
            yield return reference;
        }
    }
}
