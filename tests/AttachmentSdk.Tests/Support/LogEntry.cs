using Microsoft.Extensions.Logging;

namespace AttachmentSdk.Tests.Support;

/// <summary>One log message as it came.</summary>
internal sealed record LogEntry(string Category, LogLevel Level, EventId EventId, string Message, IReadOnlyList<KeyValuePair<string, object?>> Values);
