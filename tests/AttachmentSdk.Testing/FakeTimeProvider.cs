namespace AttachmentSdk.Testing;

/// <summary>
/// A clock that stands still until a test moves it. Timers fire synchronously, in order of their due time, while it moves.
/// </summary>
public sealed class FakeTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<FakeTimer> _timers = [];
    private readonly List<TimeSpan> _delays = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiters = [];
    private readonly DateTimeOffset _start;
    private TimeSpan _elapsed;

    public FakeTimeProvider()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    public FakeTimeProvider(DateTimeOffset start) => _start = start.ToUniversalTime();

    /// <summary>
    /// When set, whoever starts a delay moves the clock to its end at once, so that code with back-off delays runs instantly.
    /// A <see cref="CancellationTokenSource"/> with a time limit and a periodic timer are no delays: they fire when the clock gets there.
    /// </summary>
    public bool AutoAdvance { get; set; }

    /// <summary>The delays that were started so far, in order, whether or not they have ended.</summary>
    public IReadOnlyList<TimeSpan> Delays
    {
        get
        {
            lock (_lock)
            {
                return [.. _delays];
            }
        }
    }

    /// <summary>How many timers wait for the clock, time limits included.</summary>
    public int ActiveTimers
    {
        get
        {
            lock (_lock)
            {
                return _timers.Count;
            }
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _start + _elapsed;
        }
    }

    public override long GetTimestamp()
    {
        lock (_lock)
        {
            return _elapsed.Ticks;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan amount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, TimeSpan.Zero);
        TimeSpan target;
        lock (_lock)
        {
            target = _elapsed + amount;
        }

        MoveTo(target);
    }

    /// <summary>Moves the clock forward to this moment.</summary>
    public void SetUtcNow(DateTimeOffset value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, GetUtcNow());
        MoveTo(value - _start);
    }

    /// <summary>
    /// Completes as soon as at least this many timers wait: the moment from which advancing the clock is sure to reach them.
    /// </summary>
    public Task WaitForTimersAsync(int count = 1)
    {
        lock (_lock)
        {
            if (_timers.Count >= count)
            {
                return Task.CompletedTask;
            }

            // Continuations must not run inside CreateTimer of the code under test.
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((count, reached));
            return reached.Task;
        }
    }

    internal void Schedule(FakeTimer timer, TimeSpan dueTime)
    {
        TimeSpan due;
        bool moves;
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            due = timer.Due = _elapsed + dueTime;
            _timers.Add(timer);
            if (timer.IsDelay)
            {
                _delays.Add(dueTime);
            }

            foreach (var waiter in _waiters.Where(waiter => _timers.Count >= waiter.Count))
            {
                waiter.Reached.TrySetResult();
            }

            moves = (AutoAdvance && timer.IsDelay) || dueTime == TimeSpan.Zero;
        }

        if (moves)
        {
            MoveTo(due);
        }
    }

    internal void Remove(FakeTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private void MoveTo(TimeSpan target)
    {
        while (NextDue(target) is { } timer)
        {
            // Outside the lock: a callback may read the clock, start timers or move the clock itself.
            timer.Fire();
        }
    }

    private FakeTimer? NextDue(TimeSpan target)
    {
        lock (_lock)
        {
            // MinBy keeps the first of equals, so timers of one moment fire in the order they were started.
            var next = _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            var reached = next?.Due ?? target;
            _elapsed = reached > _elapsed ? reached : _elapsed;
            if (next is not null && next.Period == Timeout.InfiniteTimeSpan)
            {
                _timers.Remove(next);
            }
            else if (next is not null)
            {
                _timers.Remove(next);
                next.Due += next.Period;
                _timers.Add(next);
            }

            return next;
        }
    }
}
