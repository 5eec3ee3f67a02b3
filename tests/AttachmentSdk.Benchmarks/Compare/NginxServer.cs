using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>nginx serving an emulator's files with the checksum header that OSS sends.</summary>
internal sealed class NginxServer : IAsyncDisposable
{
    private readonly string _folder;

    private NginxServer(string folder) => _folder = folder;

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
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), Configuration(port, folder), cancellationToken);
        await RunAsync(folder, cancellationToken);
        return new NginxServer(folder);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(_folder, CancellationToken.None, "-s", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    // nginx listens before it goes into the background and this ends.
    private static async Task RunAsync(string folder, CancellationToken cancellationToken, params string[] signal)
    {
        using var process = Process.Start("nginx", ["-c", Path.Combine(folder, "nginx.conf"), "-p", folder, "-e", Path.Combine(folder, "error.log"), .. signal]);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"nginx ended with exit code {process.ExitCode}.");
        }
    }

    private static string Configuration(int port, string folder) =>
        $$"""
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
