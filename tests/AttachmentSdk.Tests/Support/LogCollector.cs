using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Tests.Support;

/// <summary>Keeps every log message of every level.</summary>
internal sealed class LogCollector(Action<string>? note = null) : ILoggerFactory
{
    private readonly ConcurrentQueue<LogEntry> _entries = [];

    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    public IReadOnlyList<LogEntry> Of(int eventId) => [.. _entries.Where(entry => entry.EventId.Id == eventId)];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
        // Nothing to end.
    }

    private void Add(LogEntry entry, Exception? exception)
    {
        _entries.Enqueue(entry);
        note?.Invoke($"{entry.Message} {string.Join(' ', entry.Values)} {exception}");
    }

    private sealed class Logger(LogCollector collector, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            var entry = new LogEntry(category, logLevel, eventId, formatter(state, exception), values);
            collector.Add(entry, exception);
        }
    }
}
