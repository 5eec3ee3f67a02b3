using System.Runtime.CompilerServices;

namespace AttachmentSdk.Http;

/// <summary>Ends the running work of an object when the object is disposed, at once and with <see cref="ObjectDisposedException"/>.</summary>
/// <param name="name">The name of the object's type.</param>
#pragma warning disable CA1001 // Work may still be linked to the source; without a timer there is nothing to release.
internal sealed class Lifetime(string name)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _end = new();

    public void End() => _end.Cancel();

    /// <exception cref="ObjectDisposedException">The object is disposed, or was while the work was running.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var stop = Link(cancellationToken);
        return await RunAsync(() => work(stop.Token), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="RunAsync{T}(Func{CancellationToken, Task{T}}, CancellationToken)"/>
    public async IAsyncEnumerable<T> RunAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = Link(cancellationToken);
        var items = work(stop.Token).GetAsyncEnumerator(stop.Token);
        await using var end = items.ConfigureAwait(false);
        while (await RunAsync(() => items.MoveNextAsync().AsTask(), cancellationToken).ConfigureAwait(false))
        {
            yield return items.Current;
        }
    }

    private async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            throw Disposed();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken); // The caller does not know the linked token.
        }
    }

    private CancellationTokenSource Link(CancellationToken cancellationToken) =>
        _end.IsCancellationRequested ? throw Disposed() : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);

    private ObjectDisposedException Disposed() => new(name);
}
