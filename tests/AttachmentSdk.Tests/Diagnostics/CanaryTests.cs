using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>Plants secrets wherever one can be, lets everything fail that can, and looks for them in all that comes out.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Mark = "CANARY";
    private const string Token = "CANARYtoken0123456789:abcdef";
    private const string Signature = "CANARYsignature0123456789";
    private const string Link = "https://storage.example/a?Expires=1&OSSAccessKeyId=CANARYid0123456789&Signature=" + Signature + "&security-token=CANARYsts0123456789";
    private const string Response = "[{\"id\":\"ID1\",\"key\":\"openapi-a.pdf\",\"url\":\"" + Link + "\",\"headers\":{\"Authorization\":\"OSS CANARYid0123456789:" + Signature + "\"}}]";

    private readonly ConcurrentBag<string> _seen = [];
    private readonly ActivityListener _listener;
    private readonly MeterLog _meters;
    private readonly EventLog _events;
    private readonly FakeLogCollector _records;
    private readonly LoggerFactory _logs;

    public CanaryTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _seen.Add($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(_listener);
        _meters = new MeterLog(_seen.Add);
        _events = new EventLog(_seen.Add);
        _records = FakeLogCollector.Create(new FakeLogCollectorOptions
        {
            OutputSink = _seen.Add,
            OutputFormatter = record => $"{record.Message} {string.Join(' ', record.StructuredState ?? [])} {record.Exception}",
        });
        _logs = new LoggerFactory([new FakeLoggerProvider(_records)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
    }

    public static TheoryData<int, string> ApiFailures => new()
    {
        { 403, "未授权" },
        { 403, "invalid token " + Token },
        { 401, "{\"message\":\"token=" + Token + " is invalid\"}" },
        { 400, "{\"code\":1,\"message\":\"bad request https://app.ekuaibao.com/api?accessToken=" + Token + "\"}" },
        { 400, "{\"errorMsg\":\"appSecurity: CANARYsecret0123456789\"}" },
        { 500, Response },
        { 500, "Authorization: OSS CANARYid0123456789:" + Signature },
        { 502, "<html><a href=\"/login?accessToken=" + Token + "\">" },
        { 200, Response[..^40] },
        { 200, "<html>" + Link + "</html>" },
        { 200, "{\"code\":\"403\",\"msg\":\"accessToken:" + Token + "\"}" },
        { 200, "{\"value\":{\"refreshToken\":\"CANARYrefresh0123456789\"}}" },
    };

    public static TheoryData<int, string, string?> StorageFailures => new()
    {
        { 403, "<Error><Code>SignatureDoesNotMatch</Code><SignatureProvided>" + Signature + "</SignatureProvided><OSSAccessKeyId>CANARYid</OSSAccessKeyId></Error>", null },
        { 401, "{\"error\":\"" + Signature + "\"}", null },
        { 500, "<Error><Code>" + Signature + "!</Code></Error>", null },
        { 404, Link, null },
        { 200, "<html>" + Link + "</html>", null },
        { 302, "", Link },
        { 302, "", "http://evil.example/?" + Signature },
        { 302, "", "javascript:" + Signature },
        { 302, "", "https://127.0.0.1/?" + Signature },
    };

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
        _events.Dispose();
        _logs.Dispose();
    }

    [Theory]
    [MemberData(nameof(ApiFailures))]
    public async Task ApiFailure_OfAnyKind_ShowsNoSecret(int status, string body)
    {
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, body, body.StartsWith('<') ? "text/html" : "application/json"));
        using var folder = new TempFolder();
        using (var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.LoggerFactory) = (Token, _logs)))
        {
            await CaptureAsync(client.ResolveOneAsync);
            await CaptureAsync(() => client.Attachments.DownloadAsync(Vendors.Attachment, folder.FullPath));
            await CaptureManyAsync(client, folder);
        }

        using (var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.AppKey, options.AppSecurity, options.LoggerFactory) = (null, "CANARYkey0123456789", "CANARYsecret0123456789", _logs)))
        {
            await CaptureAsync(client.ResolveOneAsync);
        }

        using (var client = Vendors.KDocs(api, configure: options => (options.AccessToken, options.AppId, options.AppKey, options.RefreshToken, options.LoggerFactory) = (null, "id", "CANARYkey0123456789", "CANARYrefresh0123456789", _logs)))
        {
            await CaptureAsync(client.ResolveOneAsync);
        }

        AssertNoSecret();
    }

    [Theory]
    [MemberData(nameof(StorageFailures))]
    public async Task StorageFailure_OfAnyKind_ShowsNoSecret(int status, string body, string? location)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, Response));
        using var storage = new StubHandler(_ =>
        {
            var response = StorageResponses.Status(status, body);
            if (location is not null)
            {
                response.Headers.TryAddWithoutValidation("Location", location);
            }

            return response;
        });
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.LoggerFactory) = (Token, _logs), storage: storage);
        await CaptureAsync(() => client.Attachments.DownloadAsync(Vendors.Attachment, folder.FullPath));
        await CaptureManyAsync(client, folder);
        Look(folder);
        AssertNoSecret();
    }

    [Theory]
    [MemberData(nameof(ApiFailures))]
    public async Task FormsUploadsAndTokens_ThatFailInAnyWay_ShowNoSecret(int status, string body)
    {
        var clock = new TestTimeProvider { AutoAdvance = true };
        var isFirst = true;
        using var api = new StubHandler(request =>
        {
            if (isFirst && request.Target.Contains("getAccessToken", StringComparison.Ordinal))
            {
                isFirst = false;
                return StubHandler.Text(HttpStatusCode.OK, "{\"value\":{\"accessToken\":\"" + Token + "\",\"refreshToken\":\"CANARYrefresh0123456789\"}}");
            }

            return StubHandler.Text((HttpStatusCode)status, body, body.StartsWith('<') ? "text/html" : "application/json");
        });
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, clock, options => (options.AccessToken, options.AppKey, options.AppSecurity, options.LoggerFactory) = (null, "CANARYkey0123456789", "CANARYsecret0123456789", _logs));
        await CaptureAsync(async () => LookAtForms(await client.Forms.ListAttachmentsAsync(["F"]).ListAsync()));
        clock.Advance(TimeSpan.FromMinutes(116)); // The token is renewed, which fails too.
        await CaptureAsync(async () => LookAtForms(await client.Forms.ListAttachmentsByCodeAsync(["B"]).ListAsync()));
        await CaptureAsync(() => client.UploadAsync(new MemoryStream([1]), "a.pdf"));
        await CaptureAsync(async () => (await client.Forms.DownloadAllAsync(["F"], folder.FullPath).ListAsync()).ToList().ForEach(result => Look(result.Error?.Exception ?? new InvalidOperationException(result.ToString()))));
        using var lookup = new EkuaibaoAddresses(new EkuaibaoClientOptions { ApiHandler = api, TimeProvider = clock });
        await CaptureAsync(() => lookup.FindAsync("corp"));
        AssertNoSecret();
    }

    [Fact]
    public async Task LinksOfForms_ThatAreRefused_ShowNoSecret()
    {
        const string Form = "{\"items\":[{\"flowId\":\"F\",\"attachmentList\":[{\"type\":\"flow.receipt\",\"receiptUrls\":[{\"url\":\"" + Link + "\"},{\"url\":\"ftp://h/" + Signature + "\"}]}]}]}";
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, Form));
        using var storage = new StubHandler(_ => StorageResponses.Status(403, Link));
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, configure: options => (options.AccessToken, options.LoggerFactory) = (Token, _logs), storage: storage);
        var files = await client.Forms.ListAttachmentsAsync(["F"]).ListAsync();
        Assert.Equal(2, files.Count);
        LookAtForms(files);
        foreach (var file in files)
        {
            await CaptureAsync(() => client.Forms.DownloadAsync(file, folder.FullPath));
            await CaptureAsync(() => client.Forms.DownloadAsync(file, Stream.Null));
            await CaptureAsync(() => client.Forms.OpenReadAsync(file));
        }

        Look(folder);
        AssertNoSecret();
    }

    [Theory]
    [InlineData("ftp://storage.example/?Signature=" + Signature)]
    [InlineData("CANARYsignature not a url")]
    [InlineData("http://storage.example/?Signature=" + Signature)]
    [InlineData("https://10.0.0.1/?Signature=" + Signature)]
    public async Task UnusableLink_ShowsNoSecret(string url)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, $$"""[{"id":"ID1","key":"openapi-a.pdf","url":"{{url}}"}]"""));
        using var folder = new TempFolder();
        using var client = Vendors.Ekuaibao(api, configure: options => options.LoggerFactory = _logs);
        await CaptureAsync(() => client.Attachments.DownloadAsync(Vendors.Attachment, folder.FullPath));
        await CaptureManyAsync(client, folder);
        Look(folder);
        AssertNoSecret();
    }

    [Fact]
    public async Task RealConnections_ThatFailInEveryWay_ShowNoSecret()
    {
        await using var vendors = await EmulatedVendors.StartAsync(new EmulatorOptions { LargeFileLength = 3 << 20 }, new TestTimeProvider(DateTimeOffset.UtcNow) { AutoAdvance = true }, _logs);
        var secrets = new List<string> { vendors.Emulator.AppSecurity, vendors.Emulator.AppKey };
        foreach (var rule in new[]
        {
            new FaultRule(FaultKind.Reset) { Operation = "storage.*", Times = 2 },
            new FaultRule(FaultKind.Truncate) { Operation = "storage.*", Times = 2 },
            new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 503, Times = 2 },
            new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoDownloadUrls, Status = 500, Times = 5 },
            new FaultRule(FaultKind.Reset) { Operation = EmulatorOperations.EkuaibaoDownloadUrls, Times = 5 },
            new FaultRule(FaultKind.Body) { Operation = EmulatorOperations.EkuaibaoDownloadUrls, Body = "<html>" },
            new FaultRule(FaultKind.ExpiredLink) { Operation = "storage.*", Times = 3 },
        })
        {
            vendors.Emulator.Faults.Clear();
            vendors.Emulator.Faults.Add(rule);
            foreach (var kind in new[] { LinkKind.OssSignedUrl, LinkKind.DingTalkDrive, LinkKind.Qiniu })
            {
                var options = new DownloadOptions { MaxRetries = 1, IfExists = FileConflict.Overwrite };
                await CaptureAsync(async () => Look(await vendors.DownloadAsync(vendors.First(kind), options, new SynchronousProgress<AttachmentReference>(Look))));
            }
        }

        vendors.Emulator.Faults.Clear(); // And one that stays unfinished.
        vendors.Emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { Operation = "storage.*" });
        await CaptureAsync(() => vendors.DownloadAsync(EmulatedVendors.Reference(vendors.Emulator.Attachments[^1]), new DownloadOptions { MaxRetries = 0 }));
        Assert.Contains(vendors.Folder.Files(), name => name.EndsWith(".part.json", StringComparison.Ordinal));
        Look(vendors.Folder);
        secrets.AddRange(vendors.Emulator.Requests.SelectMany(request => request.Query.Split('&'))
            .Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]).Where(value => value.Length > 12));
        secrets.AddRange(vendors.Emulator.Requests.SelectMany(request => request.Headers).Where(header => header.Key == "Authorization").Select(header => header.Value.Split(':')[1]));
        Assert.True(secrets.Count > 10);
        Assert.NotEqual(0, _records.Count);
        Assert.All(secrets.Distinct(), secret => Assert.DoesNotContain(_seen, text => text.Contains(secret, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(ApiFailures))]
    public async Task KDocsCall_OfAnyKindThatFails_ShowsNoSecret(int status, string body)
    {
        using var api = new StubHandler(_ => StubHandler.Text((HttpStatusCode)status, body, body.StartsWith('<') ? "text/html" : "application/json"));
        using var folder = new TempFolder();
        using var tokens = new TempFolder();
        using (var client = Vendors.KDocs(api, configure: options => (options.AccessToken, options.LoggerFactory) = (Token, _logs)))
        {
            await CaptureAsync(() => client.GetDocument("file").GetSheetsAsync());
            await CaptureAsync(client.GetDocument("file").Pictures.ListAsync(0, CellRange.Parse("A1")).ListAsync);
            await CaptureAsync(client.GetDocument("file").Records("table").ListAsync().ListAsync);
            await CaptureAsync(() => client.GetDocument("file").Records("table").DownloadAsync(new RecordAttachment("s", "image/gif", "k"), folder.FullPath));
            await CaptureAsync(() => client.GetDocument("file").DownloadAsync(folder.FullPath));
        }

#if !NETSTANDARD_LIBRARY // That build refuses to keep tokens in a file on Unix.
        var store = new FileKDocsTokenStore(tokens.Combine("tokens.json"));
        var secret = new KDocsClientOptions { AppId = "id", AppKey = "CANARYkey0123456789", ApiHandler = api, TimeProvider = new TestTimeProvider { AutoAdvance = true }, TokenStore = store, LoggerFactory = _logs };
        using (var authorization = new KDocsAuthorization(secret))
        {
            await CaptureAsync(() => authorization.ExchangeCodeAsync("CANARYcode0123456789"));
        }

        await store.TryReplaceAsync(null, new KDocsTokens(Token, "CANARYrefresh0123456789", DateTimeOffset.UnixEpoch));
        using (var client = new KDocsClient(secret))
        {
            await CaptureAsync(client.ResolveOneAsync);
        }

        _seen.Add($"{await store.ReadAsync()}");
        File.WriteAllText(store.FilePath, Token);
        using (var client = new KDocsClient(secret))
        {
            await CaptureAsync(client.ResolveOneAsync);
        }
#endif

        AssertNoSecret();
    }

    private async Task CaptureAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            Look(exception);
        }
    }

    private Task CaptureManyAsync(EkuaibaoClient client, TempFolder folder) => CaptureAsync(async () =>
    {
        var options = new DownloadOptions { MaxRetries = 1 };
        await foreach (var result in client.Attachments.DownloadManyAsync([Vendors.Attachment], folder.FullPath, options, new SynchronousProgress<AttachmentReference>(Look)))
        {
            Look(result);
        }
    });

    private void Look<TReference>(DownloadProgress<TReference> step) => _seen.Add($"{step} {step.FileName} {step.Reference}");

    private void Look(DownloadResult<AttachmentReference> result)
    {
        _seen.Add($"{result} {result.Path} {result.Error} {result.Error?.Message}");
        if (result.Error?.Exception is { } exception)
        {
            Look(exception);
        }
    }

    private void Look(Exception exception)
    {
        var text = new StringBuilder(exception.ToString());
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            foreach (DictionaryEntry entry in cause.Data)
            {
                text.Append(' ').Append(entry.Key).Append(entry.Value);
            }

            foreach (var property in cause.GetType().GetProperties().Where(property => property.PropertyType != typeof(Exception)))
            {
                var value = property.GetValue(cause);
                text.Append('\n').Append(property.Name).Append(": ").Append(value is IEnumerable items and not string ? string.Join(' ', items.Cast<object>()) : value);
            }

            if (cause is AttachmentApiException api)
            {
                text.AppendJoin(' ', api.ResponseHeaders.SelectMany(header => header.Value));
            }
        }

        _seen.Add(text.ToString());
    }

    private void LookAtForms(IReadOnlyList<FormAttachment> files)
    {
        foreach (var file in files)
        {
            _seen.Add(file.ToString());
            _seen.Add(file.Error?.ToString() ?? "no error");
            if (file.Error?.Exception is { } exception)
            {
                Look(exception);
            }
        }
    }

    private void Look(TempFolder folder)
    {
        foreach (var name in folder.Files())
        {
            _seen.Add(name);
            _seen.Add(Encoding.Latin1.GetString(File.ReadAllBytes(folder.Combine(name))));
        }
    }

    private void AssertNoSecret()
    {
        Assert.NotEqual(0, _records.Count);
        Assert.All(_seen, text => Assert.DoesNotContain(Mark, text, StringComparison.Ordinal));
    }
}
