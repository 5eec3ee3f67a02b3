using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>What the clients make of responses whose fields are missing, null or of another type: a result, or a typed error; forms have tests of their own.</summary>
public class ClientToleranceTests
{
    private static readonly JToken?[] Strange =
    [
        null, JValue.CreateNull(), new JValue("text"), new JValue(""), new JValue(-1), new JValue(1e300), new JValue(long.MaxValue), new JValue(true), new JObject(), new JArray(),
        new JArray(1, "a", new JObject(), JValue.CreateNull()),
    ];

    private static readonly Dictionary<string, Func<HttpMessageHandler, Task>> Uses = new()
    {
        ["ekuaibao.getAccessToken"] = UseAppKeyAsync,
        ["ekuaibao.refreshAccessToken"] = UseAppKeyAsync,
        ["ekuaibao.getLocation"] = async api =>
        {
            using var lookup = new EkuaibaoAddresses(new EkuaibaoClientOptions { ApiHandler = api, TimeProvider = new TestTimeProvider { AutoAdvance = true } });
            await lookup.FindAsync("corp");
        },
        ["ekuaibao.getAttachmentDownloadUrls"] = async api =>
        {
            using var client = Vendors.Ekuaibao(api);
            Assert.Single(await client.Attachments.ResolveLinksAsync([Vendors.Attachment]).ListAsync());
        },
        ["ekuaibao.uploadAttachment"] = async api =>
        {
            using var client = Vendors.Ekuaibao(api);
            await client.UploadAsync(new MemoryStream([1]), "a.pdf");
        },
        ["kdocs.getAccessToken"] = async api =>
        {
            using var authorization = new KDocsAuthorization(new KDocsClientOptions { AppId = "i", AppKey = "k", ApiHandler = api, TimeProvider = new TestTimeProvider { AutoAdvance = true } });
            await authorization.ExchangeCodeAsync("code");
        },
        ["kdocs.refreshAccessToken"] = async api =>
        {
            using var client = Vendors.KDocsWithRefreshToken(api);
            await client.ResolveOneAsync();
        },
        ["kdocs.listSheets"] = ListPicturesAsync,
        ["kdocs.getSheetCells"] = ListPicturesAsync,
        ["kdocs.getPictureUrls"] = async api =>
        {
            using var client = Vendors.KDocs(api);
            Assert.Single(await client.GetDocument("file").Pictures.ResolveLinksAsync([Vendors.Picture]).ListAsync());
        },
        ["kdocs.listRecords"] = ListRecordsAsync,
        ["kdocs.getRecordAttachmentUrls"] = ListRecordsAsync,
        ["kdocs.getFileDownload"] = async api =>
        {
            using var storage = new StubHandler(_ => StubHandler.Text(HttpStatusCode.NotFound, ""));
            using var client = Vendors.KDocs(api, storage: storage);
            await client.GetDocument("file").DownloadAsync(new MemoryStream(), new DownloadOptions { MaxRetries = 0 });
        },
    };

    private static readonly string[][] Headers =
    [
        [],
        ["Content-Type: application/json; charset=invented"],
        ["Content-Type: application/json; charset="],
        ["Content-Type: ;;charset=utf-7", "Retry-After: soon", "Date: yesterday"],
        ["Content-Type: text/html; charset=gbk", "Content-Encoding: gzip"],
        ["Content-Encoding: , aws-chunked,", "ETag: \"", "Content-MD5: %%", "Set-Cookie: =", "WWW-Authenticate: ,", "Location: ::"],
    ];

    private static readonly byte[][] Bodies =
    [
        [], [0], [0x1F, 0x8B], [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [0xFF, 0xFE, 0], [0xEF, 0xBB, 0xBF], [0x78, 0x9C, 1], [0xC3, 0x28, 0xFF], .. new[]
        {
            "null", "{", "[", "[[[", "{[]}", "1e999", "\"text\"", "{\"code\":{}}", "{\"code\":\"x\",\"data\":[1]}", "<html><title>", "[500] 服务异常", "NaN", "\u0000",
            new string('[', 100_000), new string('{', 5000), "{\"items\":" + new string(' ', 5000) + "}",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static TheoryData<string> Operations => [.. Uses.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Use_EachFieldMissingOrOfAnyType_IsAResultOrATypedError(string operation)
    {
        foreach (var (response, at) in BrokenResponses.Of(ContractOperation.Named(operation).ResponseExamples.First(), Strange))
        {
            await UseAsync(operation, response, at);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Use_AnyStatusHeadersAndBody_IsAResultOrATypedError(string operation)
    {
        var round = 0;
        foreach (var status in new[] { 200, 206, 302, 401, 404, 503, 999 })
        {
            foreach (var body in Bodies)
            {
                var headers = Headers[round++ % Headers.Length];
                await UseAsync(operation, () => Response(status, headers, body), $"{status}, {string.Join(", ", headers)}, {Convert.ToHexString(body.AsSpan(0, Math.Min(body.Length, 20)))}");
            }
        }
    }

    private static HttpResponseMessage Response(int status, string[] headers, byte[] body)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
        foreach (var header in headers.Select(header => header.Split(": ")))
        {
            Assert.True(response.Headers.TryAddWithoutValidation(header[0], header[1]) || response.Content.Headers.TryAddWithoutValidation(header[0], header[1]), header[0]);
        }

        return response;
    }

    private static Task UseAsync(string operation, JToken changed, string at) =>
        UseAsync(operation, () => StubHandler.Text(HttpStatusCode.OK, changed.ToString()), at);

    private static async Task UseAsync(string operation, Func<HttpResponseMessage> changed, string at)
    {
        var calls = 0;
        using var api = new StubHandler(request =>
        {
            Assert.True(++calls < 200, at);
            var called = OperationOf(request);
            return called.Name == operation ? changed() : StubHandler.Text(HttpStatusCode.OK, called.ResponseExamples.First().ToString());
        });
        try
        {
            await Uses[operation](api);
        }
        catch (Exception exception) when (exception is AttachmentApiException or DownloadException)
        {
            Assert.True(calls > 0, at);
        }
        catch (Exception exception)
        {
            Assert.Fail($"{at}: {exception}");
        }
    }

    private static ContractOperation OperationOf(RecordedRequest request) => ContractOperation.Names.Select(ContractOperation.Named).Single(operation =>
        string.Equals(operation.Method, request.Method.Method, StringComparison.OrdinalIgnoreCase)
        && Regex.IsMatch(new Uri(request.Target).AbsolutePath, $"^{Regex.Replace(operation.Path, "{[^}]+}", "[^/]+")}$"));

    private static async Task UseAppKeyAsync(HttpMessageHandler api)
    {
        var clock = new TestTimeProvider { AutoAdvance = true };
        using var client = Vendors.EkuaibaoWithKey(api, clock);
        await client.ResolveOneAsync();
        clock.Advance(TimeSpan.FromMinutes(116)); // Inside of the margin, where a token is refreshed.
        await client.ResolveOneAsync();
    }

    private static async Task ListPicturesAsync(HttpMessageHandler api)
    {
        using var client = Vendors.KDocs(api);
        await client.GetDocument("file").Pictures.ListAsync().ListAsync();
    }

    private static async Task ListRecordsAsync(HttpMessageHandler api)
    {
        using var client = Vendors.KDocs(api);
        var found = new List<RecordAttachment>();
        try
        {
            await foreach (var attachment in client.GetDocument("file").Records("1").ListAsync())
            {
                found.Add(attachment);
            }
        }
        finally
        {
            // The example has an offset, which the next response repeats: a typed error, after what was found.
            Assert.Equal(found.Count, (await client.GetDocument("file").Records("table").ResolveLinksAsync(found.ToAsyncEnumerable()).ListAsync()).Count);
        }
    }
}
