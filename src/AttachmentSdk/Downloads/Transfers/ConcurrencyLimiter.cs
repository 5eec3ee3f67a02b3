using System.Collections.Concurrent;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Limits the number of concurrent downloads from one host. The limit is halved when the host is too busy (429, 503), and increased by one
/// after a number of successes, up to the number that the caller allows.
/// </summary>
internal sealed class ConcurrencyLimiter
{
    // Large enough to not reach the host's limit again immediately.
    private const int SuccessesPerStep = 16;

    private readonly Queue<TaskCompletionSource<int>> _waiting = new();
    private readonly TimeProvider _clock;
    private readonly int _most;
    private long _progressAt;
    private int _limit;
    private int _inUse;
    private int _successes;
    private int _wave;

    public ConcurrencyLimiter(int most, TimeProvider clock)
    {
        _clock = clock;
        _most = most;
        _limit = most;
    }

    public int Limit
    {
        get
        {
            lock (_waiting)
            {
                return _limit;
            }
        }
    }

    /// <param name="patience">The time without progress of any lease after which waiting fails: their users may wait for this one.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="DownloadException">No lease made progress for too long.</exception>
    public ValueTask<Lease> AcquireAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        lock (_waiting)
        {
            if (_inUse < _limit)
            {
                _inUse++;
                return new ValueTask<Lease>(new Lease(this, _wave));
            }

            var turn = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
            return new ValueTask<Lease>(WaitAsync(turn, patience, cancellationToken));
        }
    }

    private async Task<Lease> WaitAsync(TaskCompletionSource<int> turn, TimeSpan patience, CancellationToken cancellationToken)
    {
        var since = _clock.GetTimestamp();
        using var cancellation = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        for (var rest = patience; !turn.Task.IsCompleted; rest = patience - _clock.GetElapsedTime(Math.Max(since, Volatile.Read(ref _progressAt))))
        {
            if (rest <= TimeSpan.Zero && turn.TrySetException(DownloadErrors.NoFreeConnection(Limit, patience)))
            {
                break;
            }

            using var limit = new InactivityTimeout(rest, _clock, CancellationToken.None);
            var elapsed = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using var registration = limit.Token.Register(() => elapsed.TrySetResult(true));
            await Task.WhenAny(turn.Task, elapsed.Task).ConfigureAwait(false);
        }

        return new Lease(this, await turn.Task.ConfigureAwait(false));
    }

    private void OnProgress() => Volatile.Write(ref _progressAt, _clock.GetTimestamp());

    private void OnSuccess()
    {
        lock (_waiting)
        {
            if (_limit < _most && ++_successes >= SuccessesPerStep)
            {
                _successes = 0;
                _limit++;
                AdmitWaiting();
            }
        }
    }

    private void OnTooBusy(int wave)
    {
        lock (_waiting)
        {
            _successes = 0;

            // Refusals come in waves: requests that acquired their lease before the last reduction carry no new information.
            if (wave == _wave)
            {
                _wave++;
                _limit = Math.Max(1, Math.Min(_inUse, _limit) / 2);
            }
        }
    }

    private void Leave()
    {
        lock (_waiting)
        {
            _inUse--;
            OnProgress();
            AdmitWaiting();
        }
    }

    private void AdmitWaiting()
    {
        while (_inUse < _limit && _waiting.Count > 0)
        {
            // A waiter that was cancelled takes no lease.
            if (_waiting.Dequeue().TrySetResult(_wave))
            {
                _inUse++;
            }
        }
    }

    /// <summary>One of the concurrent downloads from a host, which reports the host's status to the limiter.</summary>
    internal sealed class Lease(ConcurrencyLimiter limiter, int wave) : IDisposable
    {
        private bool _hasLeft;

        /// <summary>Called when a byte has arrived.</summary>
        public void OnProgress() => limiter.OnProgress();

        public void OnSuccess() => limiter.OnSuccess();

        public void OnTooBusy() => limiter.OnTooBusy(wave);

        public void Dispose()
        {
            if (!_hasLeft)
            {
                _hasLeft = true;
                limiter.Leave();
            }
        }
    }
}

/// <summary>Holds one limiter for each host of a downloader; there are few hosts.</summary>
internal sealed class ConcurrencyLimiters(TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Host, int Port, int Most), ConcurrencyLimiter> _limiters = new();

    public ConcurrencyLimiter For(Uri target, int most) => _limiters.GetOrAdd((target.IdnHost, target.Port, most), key => new ConcurrencyLimiter(key.Most, clock));
}
