using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Testing;

/// <summary>
/// Adds to Microsoft's clock for tests what it lacks: it can end a delay as soon as it starts, and it reports who waits.
/// </summary>
public sealed class TestTimeProvider : FakeTimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<TrackedTimer> _active = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];

    public TestTimeProvider()
    {
    }

    public TestTimeProvider(DateTimeOffset start)
        : base(start)
    {
    }

    /// <summary>
    /// When set, whoever starts a delay moves the clock to its end at once, so that code with back-off delays runs instantly.
    /// A <see cref="CancellationTokenSource"/> with a time limit and a periodic timer are no delays: they fire when the clock gets there.
    /// </summary>
    public bool AutoAdvance { get; set; }

    /// <summary>The delays that were started so far, in order, whether or not they have ended.</summary>
    public ConcurrentQueue<TimeSpan> Delays { get; } = [];

    /// <summary>How many timers wait for the clock, time limits included.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_lock)
            {
                return _active.Count;
            }
        }
    }

    /// <summary>
    /// Completes as soon as at least this many timers wait: the moment from which advancing the clock is sure to reach them.
    /// </summary>
    public Task WaitForTimersAsync(int count = 1)
    {
        lock (_lock)
        {
            // Continuations must not run inside CreateTimer of the code under test.
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, reached));
            CompleteWaiters();
            return reached.Task;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new TrackedTimer(this, callback, state);
        timer.Inner = base.CreateTimer(_ => timer.Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(dueTime, period);
        return timer;
    }

    private void CompleteWaiters() => _waiters.FindAll(waiter => _active.Count >= waiter.Count).ForEach(waiter => waiter.Reached.TrySetResult());

    private void AdvanceTo(DateTimeOffset end)
    {
        try
        {
            SetUtcNow(end);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A delay of another thread has moved the clock further already.
        }
    }

    private sealed class TrackedTimer(TestTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private bool _isOnce;
        private bool _isPending;

        public ITimer Inner { private get; set; } = null!;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Remove();
            _isOnce = period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero;
            _isPending = dueTime != Timeout.InfiniteTimeSpan;

            // A cancellation token source passes itself as the state of the timer of its time limit.
            var isDelay = _isOnce && _isPending && state is not CancellationTokenSource;
            if (isDelay)
            {
                clock.Delays.Enqueue(dueTime);
            }

            var end = clock.GetUtcNow() + dueTime;
            if (!Inner.Change(dueTime, period))
            {
                return false;
            }

            lock (clock._lock)
            {
                // Counted only now, when the clock can reach it, unless it has fired meanwhile.
                if (_isPending)
                {
                    clock._active.Add(this);
                    clock.CompleteWaiters();
                }
            }

            if (isDelay && clock.AutoAdvance)
            {
                clock.AdvanceTo(end);
            }

            return true;
        }

        public void Fire()
        {
            if (_isOnce)
            {
                Remove();
            }

            callback(state);
        }

        public void Dispose()
        {
            Inner.Dispose();
            Remove();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Remove()
        {
            lock (clock._lock)
            {
                _isPending = false;
                clock._active.Remove(this);
            }
        }
    }
}
