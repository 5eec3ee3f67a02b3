namespace AttachmentSdk.Http;

/// <summary>Runs work once for all callers that request it at the same time.</summary>
internal sealed class SingleFlight<TResult>
{
    private readonly object _lock = new();
    private Task<TResult>? _current;

    /// <summary>Joins the running work, or starts it. Cancelling the wait does not cancel the work, because others may wait for it.</summary>
    public async Task<TResult> RunAsync(Func<Task<TResult>> work, CancellationToken cancellationToken)
    {
        Task<TResult> current;
        lock (_lock)
        {
            current = _current ??= StartAsync(work);
        }

        return await current.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<TResult> StartAsync(Func<Task<TResult>> work)
    {
        await Task.Yield(); // The caller must store this task before it can complete.
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
