using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Diagnostics;

/// <summary>Writes each message in a scope with the name of the account.</summary>
internal sealed class AccountLogger(ILogger logger, string account) : ILogger
{
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("Account: {Account}");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => logger.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        using (Scope(logger, account))
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}
