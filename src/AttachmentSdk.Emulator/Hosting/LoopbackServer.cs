using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>Kestrel on loopback ports, without logging and without handling the signals of the process.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(2);
    private readonly WebApplication _application;
    private readonly Dictionary<int, ListenAddress> _listeners = [];

    private LoopbackServer(WebApplication application) => _application = application;

    /// <summary>Gets the bound addresses, in the order in which they were planned.</summary>
    public IReadOnlyList<Uri> Addresses { get; private set; } = [];

    public static async Task<LoopbackServer> StartAsync(
        IReadOnlyList<ListenAddress> plan, Func<HttpContext, int, Task> handler, CancellationToken cancellationToken)
    {
        var bound = new ListenOptions[plan.Count];

        // The default is the current folder, which may be gone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, plan, bound));
        var server = new LoopbackServer(builder.Build());
        server._application.Run(context => handler(context, context.Connection.LocalPort));
        try
        {
            await server._application.StartAsync(cancellationToken);
        }
        catch (Exception error)
        {
            await server.DisposeAsync();
            if (error is not (IOException or SocketException))
            {
                throw;
            }

            var given = plan.Select(address => address.Url).Where(url => url.Port != 0);
            throw new IOException($"The emulator can't listen on {string.Join(", ", given)}: {error.Message}", error);
        }

        server.Addresses = [.. plan.Select((address, index) => new UriBuilder(address.Url) { Port = Port(bound[index]) }.Uri)];
        foreach (var (address, url) in plan.Zip(server.Addresses))
        {
            server._listeners[url.Port] = address with { Url = url };
        }

        return server;
    }

    /// <summary>Returns the bound address of the connections to a port.</summary>
    public ListenAddress ListenerAt(int port) => _listeners[port];

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(StopTimeout);
        await _application.StopAsync(timeout.Token);
        await _application.DisposeAsync();
    }

    private static int Port(ListenOptions options) => options.IPEndPoint!.Port;

    private static void Configure(KestrelServerOptions kestrel, IReadOnlyList<ListenAddress> plan, ListenOptions[] bound)
    {
        kestrel.AddServerHeader = false;
        kestrel.ResponseHeaderEncodingSelector = _ => Encoding.UTF8;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;

        // A flush then waits until the socket has taken the bytes, so that a fault after N bytes happens exactly there.
        kestrel.Limits.MaxResponseBufferSize = 0;
        for (var i = 0; i < plan.Count; i++)
        {
            var index = i;
            var url = plan[i].Url;
            var address = IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var given) ? given : IPAddress.Loopback;
            kestrel.Listen(address, url.Port, options => bound[index] = options);
        }
    }
}
