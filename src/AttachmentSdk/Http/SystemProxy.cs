using System.Net;

namespace AttachmentSdk.Http;

/// <summary>
/// The proxy of the system, except for this machine: a proxy elsewhere cannot reach it, and would read what is meant for an emulator.
/// </summary>
/// <param name="system">Returns the proxy that the system or the environment states.</param>
internal sealed class SystemProxy(Func<IWebProxy?> system) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => system()?.Credentials;
        set => throw new NotSupportedException();
    }

    public Uri? GetProxy(Uri destination) => LinkTargetPolicy.IsThisMachine(destination) ? null : system()?.GetProxy(destination);

    public bool IsBypassed(Uri host) => LinkTargetPolicy.IsThisMachine(host) || system()?.IsBypassed(host) != false;
}
