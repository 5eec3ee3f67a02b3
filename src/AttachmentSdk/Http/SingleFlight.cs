namespace AttachmentSdk.Http;

/// <summary>Work that many ask for at the same time and that is done once for all of them.</summary>
internal sealed class SingleFlight<TResult>
{
    private readonly object _lock = new();
    private Task<TResult>? _current;

    /// <summary>Joins the work under way, or starts it. Cancelling the wait does not cancel the work, which others may wait for.</summary>
    public async Task<TResult> RunAsync(Func<Task<TResult>> work, CancellationToken cancellationToken)
    {
        Task<TResult> current;
        lock (_lock)
        {
            current = _current ??= StartAsync(work);
        }

#if NET
        return await current.WaitAsync(cancellationToken).ConfigureAwait(false);
#else
        return await current.WaitAsync(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken).ConfigureAwait(false);
#endif
    }

    private async Task<TResult> StartAsync(Func<Task<TResult>> work)
    {
        await Task.Yield(); // So that the caller stores this task before it can end.
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            lock (_lock)
            {
                _current = null;
            }
        }
    }
}
