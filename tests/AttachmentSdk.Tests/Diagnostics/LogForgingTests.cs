using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace AttachmentSdk.Tests.Diagnostics;

/// <summary>Texts from outside that would begin a line of their own in a log, steer a terminal or change the displayed order.</summary>
public sealed class LogForgingTests : IDisposable
{
    private const string Evil = "a\r\nfail: forged\u001b[2J\u009b31m\u0085\u2028\u202Efdp.exe\u2066";

    private readonly ConcurrentBag<string> _seen = [];
    private readonly LoggerFactory _logs;
    private readonly TestTimeProvider _clock = new() { AutoAdvance = true };
    private readonly TempFolder _folder = new();

    public LogForgingTests()
    {
        var records = FakeLogCollector.Create(new FakeLogCollectorOptions { OutputSink = _seen.Add, OutputFormatter = record => $"{record.Message} {string.Join(' ', record.StructuredState ?? [])}" });
        _logs = new LoggerFactory([new FakeLoggerProvider(records)], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
    }

    public static TheoryData<object> References => new()
    {
        new AttachmentReference(Evil, Evil, Evil),
        new FormAttachment(FormAttachmentKind.Other, Evil, Evil, Evil, Evil, Evil, Evil),
        new FormAttachment(FormAttachmentKind.Other, Evil, null, Evil),
        new PictureReference(Evil, Evil, Evil),
        new RecordAttachment(Evil, Evil, Evil) { RecordId = Evil, Field = Evil },
        new RecordAttachment(Evil, Evil, Evil) { FileName = Evil },
        new Sheet(1, Evil),
        new DownloadError(DownloadErrorCode.Api, Evil),
        new DownloadResult<string>(Evil, DownloadStatus.Downloaded, Evil),
        new DownloadResult<string>(Evil, DownloadStatus.Downloaded),
        new DownloadResult<string>(Evil, DownloadStatus.Failed, error: new DownloadError(DownloadErrorCode.Api, Evil)),
        new DownloadException(DownloadErrorCode.Api, Evil).Message,
        new AttachmentApiException("x", 400, Evil, new Dictionary<string, IEnumerable<string>>()).Message,
        new KDocsTokenStoreException(Evil).Message,
        Record.Exception(() => CellRange.Parse(Evil))!.Message,
    };

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Text_WithLineEndsAndControls_IsOneSafeLine(object value) => AssertSafe(value.ToString()!);

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"code\":1,\"message\":\"x\\u001b\\r\\n\\u202E\"}")]
    public async Task ReferenceWithLineEndsAndControls_IsOneSafeLineInEachMessage(string body)
    {
        using var api = new StubHandler(_ => StubHandler.Text(HttpStatusCode.OK, body));
        using var client = Vendors.Ekuaibao(api, _clock, options => options.LoggerFactory = _logs);

        var result = Assert.Single(await client.Attachments.DownloadManyAsync([new AttachmentReference(Evil, Evil)], _folder.FullPath).ListAsync());

        Assert.False(result.IsSuccess);
        AssertSafe(Assert.Throws<DownloadException>(() => result.EnsureSuccess()).Message);
        Assert.NotEmpty(_seen);
        Assert.All(_seen, AssertSafe);
    }

    [Fact]
    public async Task FileWithSuchAKeyAndErrorsOfItsStorage_AreSafeLines()
    {
        using var api = new StubHandler(request => StubHandler.Text(HttpStatusCode.OK, $$"""[{"id":"ID1","key":{{Newtonsoft.Json.JsonConvert.ToString(Evil)}},"url":"https://storage.example/a?Signature=x"}]"""));
        var requests = 0;
        using var storage = new StubHandler(_ => ++requests == 1 ? StorageResponses.Status(503, Evil) : StubHandler.Text(HttpStatusCode.OK, "content", "application/octet-stream"));
        using var client = Vendors.Ekuaibao(api, _clock, options => options.LoggerFactory = _logs, storage);

        await client.Attachments.DownloadManyAsync([new AttachmentReference("ID1", Evil)], _folder.FullPath).ListAsync();

        Assert.Contains(_seen, text => text.StartsWith("Trying ID1 ", StringComparison.Ordinal));
        Assert.Contains(_seen, text => text.StartsWith("Downloaded ID1 ", StringComparison.Ordinal));
        Assert.All(_seen, AssertSafe);
    }

    private static void AssertSafe(string text) => Assert.DoesNotContain(text, character => char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
