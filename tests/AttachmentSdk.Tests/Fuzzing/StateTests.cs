using System.Net;
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Fuzzing;

/// <summary>What the engine wrote itself, and what it sends: anyone may have changed the files of the state folder, and a vendor may give any header.</summary>
public sealed class StateTests : IDisposable
{
    private const string Part = "part";
    private static readonly string[] Lines =
    [
        new ManifestEntry(ItemId.Of("1"), Path.Combine("发票", "a \"b\".pdf"), 5, new FileChecksums(ulong.MaxValue, "XUFAKrxLKna5cZ2REBfFkg==", "2fd4e1c67a2d28fced849ee1bb76e7391b93eb12"), DateTimeOffset.UnixEpoch) { Modified = 7 }.ToLine(),
        new ManifestEntry(ItemId.Of("2"), "a.pdf", 0, new FileChecksums(0, null, null), DateTimeOffset.UnixEpoch).ToLine(),
    ];

    private static readonly string[] Bodies = [Repository.Fixture("ekuaibao/downloadurls.response.json"), """{"items":[{"url":"https://storage.example/a"}]}""", """{"value":{"code":1,"message":"x"}}""", "[[[[{}]]]]"];
    private static readonly string[] Tags = ["\"abc\"", "W/\"abc\"", "\"a b\"", "*"];
    private static readonly string[] HeaderNames = ["Authorization", "x-oss-date", "Content-Type", "Host", "Date", "User-Agent", "Cookie", "Transfer-Encoding", "If-Match"];

    private readonly TempFolder _folder = new();

    private string PartPath => _folder.Combine(Part);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Metadata_AnyText_IsAPossibleStateOrNone()
    {
        ResumeMetadata.Rewrite(PartPath, new ResumeState(new RemoteObject { Length = 900, Tag = "\"a\"", Crc64 = 5, Md5 = new byte[16], LastModified = DateTimeOffset.UnixEpoch, ContentType = "image/png" }, 100, [new ByteRange(200, 300)]));
        string[] examples = [File.ReadAllText(ResumeMetadata.PathFor(PartPath)), """{"version":1,"length":5,"etag":"\"a\"","front":-1,"ahead":[[9223372036854775807,-9223372036854775808]]}"""];
        FuzzTests.Run(text =>
        {
            var length = text.Number(1000);
            File.WriteAllBytes(ResumeMetadata.PathFor(PartPath), Encoding.UTF8.GetBytes(text.Next(examples)));
            if (ResumeMetadata.Read(PartPath) is { } state && state.Fits(length))
            {
                var rest = state.WithoutLastByte(length);
                Assert.InRange(rest.ContiguousLength!.Value, 0, length);
                Assert.All(rest.Ranges, range => Assert.InRange(range.To, range.From + 1, length));
                Assert.True(state.Content.HasValidator);
            }
        });
    }

    [Fact]
    public void ManifestLine_AnyText_IsAnEntryBelowTheFolderOrNone() => FuzzTests.Run(text =>
    {
        var line = text.Next(Lines);
        if (ManifestEntry.Parse(line) is not { } entry)
        {
            return;
        }

        var target = Path.GetFullPath("target") + Path.DirectorySeparatorChar;
        Assert.StartsWith(target, Path.GetFullPath(Path.Combine(target, entry.Path)), StringComparison.Ordinal);
        Assert.True(entry.Length >= 0);
        Assert.Equal(entry.Path, ManifestEntry.Parse(entry.ToLine())?.Path);
    });

    [Fact]
    public void HeadersOfALink_Any_AreSentAsTheyAreOrRefused() => FuzzTests.Run(text =>
    {
        var (name, value) = (text.Next(HeaderNames), text.Next(["OSS id:c2ln", "Tue, 04 Jun 2024 02:36:44 GMT", "application/pdf"]));
        using var request = new HttpRequestMessage(HttpMethod.Get, Engine.Url);
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        response.Headers.TryAddWithoutValidation("ETag", text.Next(Tags));
        var link = new DownloadLink(Engine.Url) { Headers = new Dictionary<string, string> { [name] = value } };
        try
        {
            StorageHeaders.Add(request, link, new ResumePoint(5, RemoteObject.Read(response, link)), "test/1");
        }
        catch (DownloadException exception)
        {
            Assert.Equal(DownloadErrorCode.Api, exception.Code);
            return;
        }

        var sent = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated.AsEnumerable() ?? []).ToList();
        Assert.All(sent, header => Assert.All(header.Value, part => Assert.DoesNotContain(part, character => char.IsControl(character) && character != '\t')));
        Assert.Equal("identity", Assert.Single(request.Headers.NonValidated["Accept-Encoding"]));
    });

    [Fact]
    public async Task ApiBody_Any_IsUnderstoodOrRefusedAsDocumented()
    {
        for (var seed = 0; seed < FuzzTests.Cases / 4; seed++)
        {
            var text = new FuzzText(seed);
            var body = text.Next(Bodies);
            var status = (HttpStatusCode)text.OneOf([200, 200, 200, 400, 401, 404, 500]);
            using var api = new StubHandler(_ => StubHandler.Text(status, body, text.OneOf(["application/json", "text/html", "text/plain"])));
            using var ekuaibao = Vendors.Ekuaibao(api, configure: options => options.MaxApiRetries = 0);
            using var kdocs = Vendors.KDocs(api, configure: options => options.MaxApiRetries = 0);
            foreach (var call in new[] { ekuaibao.ResolveOneAsync, kdocs.ResolveOneAsync })
            {
                try
                {
                    await call();
                }
                catch (AttachmentApiException)
                {
                    // What is no response of the vendor.
                }
                catch (Exception exception)
                {
                    Assert.Fail($"Seed {seed}, {(int)status}, {FuzzTests.Shown(body)}: {exception}");
                }
            }
        }
    }
}
