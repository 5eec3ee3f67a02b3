using System.Globalization;
using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace AttachmentSdk.Tests.Diagnostics;

public sealed class LogMessageTests : IDisposable
{
    private readonly FakeLogCollector _logs = new();
    private readonly LoggerFactory _loggers;
    private readonly TempFolder _folder = new();
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };

    public LogMessageTests() => _loggers = new LoggerFactory([new FakeLoggerProvider(_logs)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });

    public void Dispose()
    {
        _loggers.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ADownloadOfMany_LogsItsOutcomesAndItsEnd()
    {
        await using var emulator = AttachmentEmulator.Create();
        using var client = Client(emulator);
        var file = emulator.Attachments[0];

        await client.Attachments.DownloadManyAsync([new AttachmentReference(file.Id, file.Key), new AttachmentReference("none", "none")], _folder).ListAsync();

        Assert.Equal("ekuaibao has links for 1 of 2 references.", Assert.Single(Of(100)).Message);
        Assert.Equal($"Downloaded {file.Id} {file.Key} to {_folder.Combine(file.FileName)}: {file.Length} bytes with 1 requests.", Assert.Single(Of(110)).Message);
        Assert.StartsWith("Not found: none none.", Assert.Single(Of(112)).Message, StringComparison.Ordinal);
        var end = Assert.Single(Of(120));
        Assert.Equal("Done with ekuaibao: 1 downloaded, 0 skipped, 1 not found, 0 failed.", end.Message);
        Assert.Equal(("AttachmentSdk.Downloads", LogLevel.Information, "Ended"), (end.Category, end.Level, end.Id.Name));
    }

    [Fact]
    public async Task RefusedCredentials_AreAnErrorThatAbortsTheBatch()
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.Forbidden, "未授权"));
        using var client = Vendors.Ekuaibao(api, _clock, options => options.LoggerFactory = _loggers);

        await Assert.ThrowsAsync<CredentialsRefusedException>(() => client.Attachments.DownloadManyAsync([Vendors.Attachment], _folder).ListAsync());

        Assert.Equal((LogLevel.Error, LogLevel.Warning), (Assert.Single(Of(121)).Level, Assert.Single(Of(113)).Level));
        Assert.Equal("Done with ekuaibao: 0 downloaded, 0 skipped, 0 not found, 1 failed.", Assert.Single(Of(120)).Message);
    }

    [Fact]
    public async Task ARefusedToken_IsLogged_AndSoIsTheNextOne()
    {
        await using var emulator = AttachmentEmulator.Create();
        using var client = Client(emulator);
        var (file, next) = (emulator.Attachments[0], emulator.Attachments[1]);
        await client.Attachments.DownloadAsync(new AttachmentReference(file.Id, file.Key), _folder);
        Assert.DoesNotContain(_logs.GetSnapshot(), entry => entry.Category == "AttachmentSdk.Api");

        emulator.RevokeAccessTokens();
        await client.Attachments.DownloadAsync(new AttachmentReference(next.Id, next.Key), _folder);

        Assert.Equal([202, 201], _logs.GetSnapshot().Where(entry => entry.Category == "AttachmentSdk.Api").Select(entry => entry.Id.Id));
    }

    [Fact]
    public async Task ABusyApi_IsLoggedWithTheWait()
    {
        var calls = 0;
        using var api = new StubHandler(_ => ++calls == 1 ? StubHandler.Text(HttpStatusCode.ServiceUnavailable, "") : StubHandler.Text(HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(api, _clock, options => options.LoggerFactory = _loggers);

        await client.ResolveOneAsync();

        var retry = Assert.Single(Of(200));
        Assert.Contains("after HTTP 503; repetition 1.", retry.Message, StringComparison.Ordinal);
        Assert.True(TimeSpan.Parse(retry.GetStructuredStateValue("Wait")!, CultureInfo.InvariantCulture) > TimeSpan.Zero);
    }

    [Fact]
    public async Task ADownloaderOfItsOwn_LogsToo()
    {
        await using var emulator = AttachmentEmulator.Create();
        using var downloader = new AttachmentDownloader(_loggers);

        await Assert.ThrowsAsync<DownloadException>(() => downloader.DownloadAsync(new DownloadLink("https://127.0.0.1/a?Signature=secret"), _folder));

        var failure = Assert.Single(_logs.GetSnapshot());
        Assert.Equal((113, true), (failure.Id.Id, failure.Message.Contains("ForbiddenTarget", StringComparison.Ordinal)));
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    private IEnumerable<FakeLogRecord> Of(int eventId) => _logs.GetSnapshot().Where(entry => entry.Id.Id == eventId);

    private EkuaibaoClient Client(AttachmentEmulator emulator) => new(new EkuaibaoClientOptions
    {
        AppKey = emulator.AppKey,
        AppSecurity = emulator.AppSecurity,
        ApiHandler = emulator.CreateHandler(),
        StorageHandler = emulator.CreateHandler(),
        LoggerFactory = _loggers,
    });
}
