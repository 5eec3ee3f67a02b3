using System.Net;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>
/// Refuses requests to a name that is not of this machine. A web page could point its own name to this machine (DNS rebinding), and the
/// browser would let it read the responses.
/// </summary>
internal static class HostCheck
{
    private const string Local = "localhost";

    /// <param name="host">The host of the request without the port; empty if the request names none, which no browser sends.</param>
    /// <param name="listener">The address that received the request.</param>
    /// <returns>The refusal; <see langword="null"/> if the host is one of this machine.</returns>
    public static EmulatorResponse? Refuse(string host, Uri listener) =>
        host.Length == 0 || IsLoopback(host.TrimEnd('.')) || host.Equals(listener.Host, StringComparison.OrdinalIgnoreCase)
            ? null
            : EmulatorResponse.OfText(421, $"The attachment emulator responds to its own address {listener} and to names of this machine such as {Local} only, not to the host of this request.\n");

    private static bool IsLoopback(string host) =>
        host.Equals(Local, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + Local, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
