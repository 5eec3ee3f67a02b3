using System.Diagnostics.Tracing;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>Hears what the framework's HTTP stack and sockets report to whoever traces the process.</summary>
internal sealed class EventLog(Action<string> write) : EventListener
{
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        // The names that begin with "Private" are for debugging the framework and show everything.
        if (eventSource.Name.StartsWith("System.Net", StringComparison.Ordinal) || eventSource.Name.Contains("Attachment", StringComparison.Ordinal))
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        write($"{eventData.EventName} {eventData.Message} {string.Join(' ', eventData.Payload ?? [])}");
}
