using System.Collections.Concurrent;
using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>A vendor repeats the secrets that it was sent, in words that no pattern knows.</summary>
public sealed class RepeatedSecretTests : IDisposable
{
    private const string Access = "ab+CANARY/access-1234=";
    private const string Refresh = "cd+CANARY/refresh-1234=";
    private const string Key = "ef+CANARY/key-1234=";
    private const string Secret = "gh+CANARY/secret-1234=";

    // Not the mark that CanaryTests search for in the events of the process: the runtime's own show what a handler throws.
    private const string Signature = "kl+CANARI/signature-1234=";
    private const string Header = "mn+CANARI/header-1234=";

    private readonly ConcurrentBag<string> _seen = [];
    private readonly LoggerFactory _logs;
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };
    private readonly TempFolder _folder = new();

    public RepeatedSecretTests()
    {
        var records = FakeLogCollector.Create(new FakeLogCollectorOptions { OutputSink = _seen.Add, OutputFormatter = record => $"{record.Message} {string.Join(' ', record.StructuredState ?? [])} {record.Exception}" });
        _logs = new LoggerFactory([new FakeLoggerProvider(records)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
    }

    public static TheoryData<int, Func<string, string>> Words => new()
    {
        { 400, secret => $"无效：{secret}！" },
        { 400, secret => $$"""{"code":1,"message":"who is {{secret}}?"}""" },
        { 400, secret => $$"""{"code":"{{secret}}","msg":"x","requestId":"{{secret}}"}""" },
        { 400, secret => $$"""{"errorMsg":"who is {{secret.Replace("+", "\\u002B", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal)}}?"}""" },
        { 400, secret => $"<html><title>{Uri.EscapeDataString(secret)}</title></html>" },
        { 400, secret => new string('x', 290) + secret },
        { 400, secret => new string('x', 4090) + secret },
        { 401, secret => $"who is {secret}?" },
        { 403, secret => $"{{\"hint\":\"{secret}\"}}" },
        { 500, secret => $"who is {secret}?" },
        { 503, secret => $$"""{"{{secret}}":"{{secret}}","msg":"{{secret}}"}""" },
        { 200, secret => $$"""{"code":40001,"message":"who is {{secret}}?","hint":"{{secret}}"}""" },
        { 200, secret => $$"""{"code":20007,"result":"{{secret}}"}""" },
        { 200, secret => "{\"" + secret + "\":{\"" + secret + "\": " + secret + "}}" },
        { 200, secret => $"who is {secret}?" },
    };

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task GivenAndIssuedSecrets_ThatTheVendorRepeats_AreMasked(int status, Func<string, string> words)
    {
        foreach (var secret in new[] { Access, Refresh, Key, Secret })
        {
            using var api = Api(status, words(secret), secret, issues: true);
            using (var client = Vendors.Ekuaibao(api, _clock, options => (options.AccessToken, options.AppKey, options.AppSecurity, options.LoggerFactory) = (null, Key, Secret, _logs)))
            {
                await CaptureAsync(client.ResolveOneAsync);
                await CaptureAsync(() => client.Attachments.DownloadManyAsync([Vendors.Attachment], _folder.FullPath).ListAsync());
                await CaptureAsync(() => client.UploadAsync(new MemoryStream([1]), "a.pdf"));
            }
        }

        foreach (var secret in new[] { Access, Refresh, Key })
        {
            using var api = Api(status, words(secret), secret, issues: true);
            using (var client = KDocs(api, new TokenShelf(), Key))
            {
                await CaptureAsync(client.ResolveOneAsync);
                await CaptureAsync(() => client.GetDocument("file").Pictures.ListAsync().ListAsync());
            }
        }

        AssertNoSecret();
    }

    [Theory]
    [MemberData(nameof(Words))]
    public async Task SecretsOfTheTokenCalls_ThatTheVendorRepeats_AreMasked(int status, Func<string, string> words)
    {
        foreach (var secret in new[] { Refresh, Key })
        {
            using var api = Api(status, words(secret), secret, issues: false);
            using (var client = KDocs(api, new TokenShelf { Tokens = new KDocsTokens(Access, Refresh, _clock.GetUtcNow()) }, Key))
            {
                await CaptureAsync(client.ResolveOneAsync);
            }
        }

        const string Code = "ij+CANARY/code-1234=";
        using var refuses = Api(status, words(Code), Code, issues: false);
        using (var authorization = new KDocsAuthorization(new KDocsClientOptions { AppId = "id", AppKey = Key, ApiHandler = refuses, TimeProvider = _clock, LoggerFactory = _logs }))
        {
            await CaptureAsync(() => authorization.ExchangeCodeAsync(Code));
        }

        AssertNoSecret();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TokenInTheMessageOfAHandler_IsMasked(bool isTimeout)
    {
        Exception failure = isTimeout ? new TaskCanceledException("gave up", new TimeoutException($"no response of {Access}")) : new InvalidOperationException($"GET /?t={Uri.EscapeDataString(Access)}");
        using var api = new StubHandler((_, _) => Task.FromException<HttpResponseMessage>(failure));
        using var client = Vendors.Ekuaibao(api, _clock, options => (options.AccessToken, options.LoggerFactory) = (Access, _logs));

        var fault = await Assert.ThrowsAsync<ApiUnreachableException>(client.ResolveOneAsync);

        Assert.Equal(isTimeout, fault.IsTimeout);
        _seen.Add(fault.ToString());
        AssertNoSecret();
    }

    public static TheoryData<Func<RecordedRequest, HttpResponseMessage>> Storages => new()
    {
        request => throw new HttpRequestException($"GET {request.Target} failed"),
        request => throw new InvalidOperationException($"who is {Signature}?"),
        _ => throw new IOException("with " + Header, new InvalidOperationException(Uri.EscapeDataString(Signature))),
        _ => new HttpResponseMessage(HttpStatusCode.Forbidden) { Headers = { { "x-oss-request-id", $"id-{Signature}" } } },
        _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[5]) { Headers = { ContentLength = 9 } }, Headers = { { "x-oss-request-id", $"id-{Header}" } } },
        _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new FaultyStream($"read of {Signature} with {Header}")) },
    };

    [Theory]
    [MemberData(nameof(Storages))]
    public async Task SecretsOfALink_ThatTheStorageOrAHandlerRepeats_AreMasked(Func<RecordedRequest, HttpResponseMessage> storage)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, $$$"""[{"id":"ID1","key":"openapi-a.pdf","url":"https://storage.example/a?Expires=1&q={{{Uri.EscapeDataString(Signature)}}}","headers":{"x-proof":"OSS id:{{{Header}}}"}}]"""));
        using var files = new StubHandler(storage);
        using var client = Vendors.Ekuaibao(api, _clock, options => (options.AccessToken, options.LoggerFactory, options.StorageHandler) = (Access, _logs, files));

        var results = await client.Attachments.DownloadManyAsync([Vendors.Attachment], _folder.FullPath, new DownloadOptions { MaxRetries = 1 }).ListAsync();

        var error = Assert.Single(results).Error;
        _seen.Add($"{error} {error!.RequestId} {error.Exception} {string.Join(' ', ((DownloadException)error.Exception!).EarlierAttempts)}");
        AssertNoSecret();
    }

    [Fact]
    public async Task SecretsOfAnotherClient_AreNotMasked()
    {
        using var api = Api(400, $"who is {Access}?", "none", issues: false);
        using (var other = Vendors.Ekuaibao(api, _clock, options => options.AccessToken = Access))
        {
            await CaptureAsync(other.ResolveOneAsync);
        }

        using var client = Vendors.Ekuaibao(api, _clock, options => options.AccessToken = "another-token");
        var fault = await Assert.ThrowsAsync<AttachmentApiException>(client.ResolveOneAsync);

        Assert.Contains(Access, fault.VendorMessage, StringComparison.Ordinal);
    }

    private KDocsClient KDocs(HttpMessageHandler api, IKDocsTokenStore store, string key) => Vendors.KDocs(api, _clock, options =>
        (options.AccessToken, options.AppId, options.AppKey, options.RefreshToken, options.TokenStore, options.LoggerFactory) = (null, "app-id", key, Refresh, store, _logs));

    private static StubHandler Api(int status, string words, string header, bool issues) => new(request =>
    {
        if (issues && request.Target.Contains("getAccessToken", StringComparison.Ordinal))
        {
            return StubHandler.Text(HttpStatusCode.OK, $$$"""{"value":{"accessToken":"{{{Access}}}","refreshToken":"{{{Refresh}}}"}}""");
        }

        if (issues && request.Target.Contains("oauth2/refresh_token", StringComparison.Ordinal))
        {
            return StubHandler.Text(HttpStatusCode.OK, $$$"""{"code":0,"data":{"access_token":"{{{Access}}}","refresh_token":"{{{Refresh}}}"}}""");
        }

        var response = StubHandler.Text((HttpStatusCode)status, words, words.StartsWith('<') ? "text/html" : "application/json");
        response.Headers.TryAddWithoutValidation("x-request-id", header);
        return response;
    });

    private sealed class FaultyStream(string message) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException(message);
    }

    private async Task CaptureAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception exception)
        {
            for (var cause = exception; cause is not null; cause = cause.InnerException)
            {
                _seen.Add(cause.ToString());
                if (cause is AttachmentApiException api)
                {
                    _seen.Add($"{api.VendorCode} {api.VendorMessage} {api.RequestId} {api.ResponseBody} {string.Join(' ', api.EarlierAttempts)} {string.Join(' ', api.ResponseHeaders.SelectMany(header => header.Value))}");
                }
            }
        }
    }

    private void AssertNoSecret()
    {
        Assert.NotEmpty(_seen);
        Assert.All(_seen, text => Assert.DoesNotMatch("CANAR[IY]", text));
    }
}
