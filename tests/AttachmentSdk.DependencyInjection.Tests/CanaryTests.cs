using System.Collections.Concurrent;
using AttachmentSdk.DependencyInjection.Tests.Support;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace AttachmentSdk.DependencyInjection.Tests;

/// <summary>Logs everything of a host that downloads, and looks for secrets.</summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private AttachmentEmulator _emulator = null!;

    public async Task InitializeAsync() => _emulator = await AttachmentEmulator.StartAsync();

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Logs_OfAHostThatDownloads_HoldNoSecret(bool loggersBefore, bool loggersAfter)
    {
        using var folder = new TempFolder();
        var logs = new ConcurrentQueue<string>();
        using var host = Build(logs, loggersBefore, loggersAfter);
        await host.StartAsync();
        await DownloadAsync(host.Services, folder);
        await host.StopAsync();

        string[] secrets = [.. Secrets().Distinct()];
        Assert.True(secrets.Length > 10);
        Assert.All(logs, line => Assert.DoesNotContain(secrets, secret => line.Contains(secret, StringComparison.Ordinal)));
        Assert.DoesNotContain(logs, line => line.StartsWith("System.Net.Http.HttpClient.EkuaibaoClient", StringComparison.Ordinal) || line.StartsWith("System.Net.Http.HttpClient.KDocsClient", StringComparison.Ordinal));
        Assert.Contains(logs, line => line.StartsWith("System.Net.Http.HttpClient.other", StringComparison.Ordinal)); // All is logged that can be.
    }

    private static async Task DownloadAsync(IServiceProvider services, TempFolder folder)
    {
        var emulator = services.GetRequiredService<AttachmentEmulator>();
        emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 503 });
        emulator.Faults.Add(new FaultRule(FaultKind.Reset) { Operation = EmulatorOperations.EkuaibaoDownloadUrls });
        emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = "storage.*" });
        var references = emulator.Attachments.Take(8).Select(attachment => new AttachmentReference(attachment.Id, attachment.Key)).Append(new AttachmentReference("none", "none"));
        await foreach (var result in services.GetRequiredService<EkuaibaoClient>().Attachments.DownloadManyAsync(references, folder.FullPath))
        {
            Assert.Equal(result.Reference.Id == "none" ? DownloadStatus.NotFound : DownloadStatus.Downloaded, result.Status);
        }

        await services.GetRequiredKeyedService<KDocsClient>("sheets").GetDocument(emulator.KDocsFileToken).DownloadAsync(folder.FullPath);
        using var other = services.GetRequiredService<IHttpClientFactory>().CreateClient("other");
        using var page = await other.GetAsync(emulator.BaseAddress);
    }

    private IHost Build(ConcurrentQueue<string> logs, bool loggersBefore, bool loggersAfter) => new HostBuilder()
        .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging(options => (options.OutputSink, options.OutputFormatter) = (logs.Enqueue, Line)))
        .ConfigureServices(services =>
        {
            services.AddSingleton(_ => _emulator).AddSingleton<TimeProvider>(new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true });
            if (loggersBefore)
            {
                services.ConfigureHttpClientDefaults(defaults => defaults.AddDefaultLogger());
            }

            services.AddHttpClient("other");
            services.AddEkuaibaoClient(options =>
            {
                options.BaseAddress = _emulator.BaseAddress;
                options.UseKeyOf(_emulator);
            });
            services.AddKeyedKDocsClient("sheets", Hosts.Section(
                ("BaseAddress", _emulator.BaseAddress.AbsoluteUri),
                ("AppId", _emulator.KDocsAppId),
                ("AppKey", _emulator.KDocsAppKey),
                ("RefreshToken", _emulator.KDocsRefreshToken)));
            if (loggersAfter)
            {
                services.ConfigureHttpClientDefaults(defaults => defaults.AddDefaultLogger());
            }
        })
        .Build();

    private static string Line(FakeLogRecord record) =>
        $"{record.Category} {record.Message} {Describe(record.State)} {record.Exception} {string.Join(' ', record.Scopes.Select(Describe))}";

    private static string Describe(object? state) =>
        state is IEnumerable<KeyValuePair<string, object?>> values ? $"{state} {string.Join(' ', values)}" : $"{state}";

    // What the clients sent: tokens and signatures in queries and headers, and the paths of signed URLs.
    private IEnumerable<string> Secrets() =>
    [
        _emulator.AppKey, _emulator.AppSecurity, _emulator.AccessToken, _emulator.RefreshToken, _emulator.KDocsAppKey, _emulator.KDocsRefreshToken, _emulator.KDocsAccessToken,
        .. _emulator.Requests.SelectMany(request => request.Query.Split('&')).Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]).Where(value => value.Length > 12),
        .. _emulator.Requests.SelectMany(request => request.Headers).Where(header => header.Key == "Authorization").Select(header => header.Value.Split(':')[1]),
    ];
}
