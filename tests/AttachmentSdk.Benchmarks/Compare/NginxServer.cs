using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>nginx serving an emulator's files with the checksum header that OSS sends.</summary>
internal sealed class NginxServer : IDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private NginxServer(string folder, Process process)
    {
        _folder = folder;
        _process = process;
    }

    public static int FindFreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<NginxServer> StartAsync(int port, IEnumerable<EmulatedAttachment> attachments, string folder, CancellationToken cancellationToken)
    {
        var root = Directory.CreateDirectory(Path.Combine(folder, "root", "ekuaibao")).FullName;
        var checksums = new StringBuilder();
        foreach (var attachment in attachments)
        {
            await using var content = attachment.OpenRead();
            await using var file = File.Create(Path.Combine(root, attachment.Key));
            await content.CopyToAsync(file, cancellationToken);
            checksums.Append(CultureInfo.InvariantCulture, $"\"/ekuaibao/{attachment.Key}\" {attachment.Crc64};\n");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "checksums.map"), checksums.ToString(), cancellationToken);
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(port, folder), cancellationToken);
        var process = Process.Start(new ProcessStartInfo("nginx", ["-c", configuration, "-p", folder]))!;
        await WaitUntilReadyAsync(port, cancellationToken);
        return new NginxServer(folder, process);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task WaitUntilReadyAsync(int port, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
                return;
            }
            catch (SocketException) when (attempt < 100)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }

    private static string Configuration(int port, string folder) =>
        $$"""
        daemon off;
        master_process off;
        pid "{{folder}}/nginx.pid";
        error_log "{{folder}}/error.log";
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          keepalive_requests 1000000;
          map_hash_max_size 262144;
          map_hash_bucket_size 512;
          map $uri $checksum { include "{{folder}}/checksums.map"; }
          server {
            listen 127.0.0.1:{{port}};
            root "{{folder}}/root";
            add_header x-oss-hash-crc64ecma $checksum;
          }
        }
        """;
}
