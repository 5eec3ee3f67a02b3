using System.Net;
using AttachmentSdk.Emulator.Routing;
using Microsoft.AspNetCore.Http;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>
/// Refuses requests to a name that is not of this machine, and those that a browser sends for a page of another machine. Such a page could point
/// its own name to this machine (DNS rebinding), and the browser would let it read the responses; without that it could still change something.
/// </summary>
internal static class HostCheck
{
    private const string Local = "localhost";

    /// <param name="request">The request. No browser sends one without a host.</param>
    /// <param name="listener">The address that received the request.</param>
    /// <returns>The refusal; <see langword="null"/> if host and page are of this machine.</returns>
    public static EmulatorResponse? Refuse(HttpRequest request, Uri listener) =>
        request.Host.HasValue && !IsOwn(request.Host.Host, listener)
            ? EmulatorResponse.OfText(421, $"The attachment emulator responds to its own address {listener} and to names of this machine such as {Local} only, not to the host of this request.\n")
        : request.Headers.Origin.All(origin => Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOwn(page.Host, listener)) ? null
        : EmulatorResponse.OfText(403, "The attachment emulator takes no requests from web pages of other machines.\n");

    private static bool IsOwn(string host, Uri listener) => host.Equals(listener.Host, StringComparison.OrdinalIgnoreCase) || IsLoopback(host.TrimEnd('.'));

    private static bool IsLoopback(string host) =>
        host.Equals(Local, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + Local, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
