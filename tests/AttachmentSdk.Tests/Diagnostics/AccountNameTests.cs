using System.Net;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace AttachmentSdk.Tests.Diagnostics;

[Collection(nameof(Alone))]
public sealed class AccountNameTests : IDisposable
{
    private const string Account = "attachmentsdk.account";

    private static readonly string[] Instruments =
    [
        "attachmentsdk.links.resolved", "attachmentsdk.links.renewals", "attachmentsdk.downloads", "attachmentsdk.downloads.active", "attachmentsdk.download.bytes",
        "attachmentsdk.download.duration", "attachmentsdk.download.resumes", "attachmentsdk.download.retries", "attachmentsdk.api.retries",
    ];

    private readonly FakeLogCollector _logs = new();
    private readonly LoggerFactory _loggers;
    private readonly TempFolder _folder = new();
    private readonly TelemetryCollector _collector = new();

    public AccountNameTests() => _loggers = new LoggerFactory([new FakeLoggerProvider(_logs)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });

    public void Dispose()
    {
        _loggers.Dispose();
        _collector.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("华北")]
    [InlineData(null)]
    public async Task Account_IsInAllTelemetryOrInNone(string? name)
    {
        await RunAsync(name);

        var activities = new[] { "AttachmentSdk.Download", "AttachmentSdk.ResolveLinks" }.SelectMany(_collector.Activities).ToList();
        Assert.NotEmpty(activities);
        Assert.All(activities, activity => Assert.Equal(name, activity.GetTagItem(Account)));
        Assert.All(Instruments, instrument =>
        {
            var tags = _collector.Sums(instrument).Keys;
            Assert.NotEmpty(tags);
            Assert.All(tags, tag => Assert.Equal(name is not null, tag.Split(',').Contains($"{Account}={name}")));
            Assert.True(name is not null || tags.All(tag => !tag.Contains(Account, StringComparison.Ordinal)));
        });
        Assert.Equal(["AttachmentSdk.Api", "AttachmentSdk.Downloads"], _logs.GetSnapshot().Select(record => record.Category).Distinct().Order());
        Assert.All(_logs.GetSnapshot(), record => Assert.Equal(name is null ? [] : [$"Account: {name}"], record.Scopes.Select(scope => scope?.ToString())));
    }

    [Fact]
    public async Task Account_InALog_IsAField()
    {
        await RunAsync("north");

        var scope = Assert.IsAssignableFrom<IEnumerable<KeyValuePair<string, object?>>>(Assert.Single(_logs.LatestRecord.Scopes));
        Assert.Contains(new("Account", "north"), scope);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void AccountName_ThatWouldBreakALog_IsRefused(string name) =>
        Assert.Equal("AccountName", Assert.Throws<ArgumentException>(() => new EkuaibaoClient(new EkuaibaoClientOptions { AccessToken = "t", AccountName = name })).ParamName);

    // A busy API, an expired link, and a connection that breaks: each kind of message and measurement.
    private async Task RunAsync(string? name)
    {
        await using var emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { LargeFileLength = 3 << 20 });
        using var client = new EkuaibaoClient(new EkuaibaoClientOptions
        {
            BaseAddress = emulator.BaseAddress,
            AppKey = emulator.AppKey,
            AppSecurity = emulator.AppSecurity,
            TimeProvider = new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true },
            LoggerFactory = _loggers,
            AccountName = name,
        });
        emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoDownloadUrls, Status = (int)HttpStatusCode.ServiceUnavailable, Times = 1 });
        emulator.Faults.Add(new FaultRule(FaultKind.ExpiredLink) { Operation = "storage.*", Times = 1 });
        emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { Operation = "storage.*", AfterBytes = 1 << 20, Times = 1 });
        await client.Attachments.DownloadAsync(EmulatedVendors.Reference(emulator.Attachments[^1]), _folder);
    }
}
