using System.Collections.Concurrent;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// How many downloads one host gets at a time: halved when it says that it is too busy (429, 503), one more again after a run of
/// successes, up to what the caller allows.
/// </summary>
internal sealed class ConcurrencyLimiter
{
    // Steady enough not to run into the host's limit again at once.
    private const int SuccessesPerStep = 16;

    private readonly Queue<TaskCompletionSource<int>> _waiting = new();
    private readonly int _most;
    private int _limit;
    private int _inUse;
    private int _successes;
    private int _wave;

    public ConcurrencyLimiter(int most)
    {
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

    public ValueTask<Lease> AcquireAsync(CancellationToken cancellationToken)
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
            return new ValueTask<Lease>(WaitAsync(turn, cancellationToken));
        }
    }

    private async Task<Lease> WaitAsync(TaskCompletionSource<int> turn, CancellationToken cancellationToken)
    {
        using (cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken)))
        {
            return new Lease(this, await turn.Task.ConfigureAwait(false));
        }
    }

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

            // Refusals come in waves: those who entered before the last step down say nothing new.
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
            AdmitWaiting();
        }
    }

    private void AdmitWaiting()
    {
        while (_inUse < _limit && _waiting.Count > 0)
        {
            // One whose caller gave up takes no place.
            if (_waiting.Dequeue().TrySetResult(_wave))
            {
                _inUse++;
            }
        }
    }

    /// <summary>A place behind the gate, and the host's word on it.</summary>
    internal sealed class Lease(ConcurrencyLimiter limiter, int wave) : IDisposable
    {
        private bool _hasLeft;

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

/// <summary>One gate for each host that a downloader has met; there are few.</summary>
internal sealed class ConcurrencyLimiters
{
    private readonly ConcurrentDictionary<(string Host, int Port, int Most), ConcurrencyLimiter> _limiters = new();

    public ConcurrencyLimiter For(Uri target, int most) => _limiters.GetOrAdd((target.IdnHost, target.Port, most), static key => new ConcurrencyLimiter(key.Most));
}
