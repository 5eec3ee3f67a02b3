using System.Collections.Concurrent;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>One gate for each host that a downloader has met; there are few.</summary>
internal sealed class HostGates
{
    private readonly ConcurrentDictionary<(string Authority, int Most), HostGate> _gates = new();

    public HostGate For(Uri target, int most) => _gates.GetOrAdd((target.Authority, most), key => new HostGate(key.Most));
}
