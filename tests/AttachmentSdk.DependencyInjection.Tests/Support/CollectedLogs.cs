using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AttachmentSdk.DependencyInjection.Tests.Support;

/// <summary>Keeps all that is logged, with its category, values, scopes and exception.</summary>
internal sealed class CollectedLogs : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = [];
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private static string Describe(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? $"{state} {string.Join(' ', values)}" : $"{state}";

    private sealed class Category(CollectedLogs logs, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logs._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{name} {formatter(state, exception)} {Describe(state)} {exception}";
            logs._scopes?.ForEachScope((scope, _) => line += $" {Describe(scope)}", 0);
            logs._lines.Enqueue(line);
        }
    }
}
