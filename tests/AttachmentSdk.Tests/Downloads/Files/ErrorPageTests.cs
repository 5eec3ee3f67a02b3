using System.Globalization;
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Files;

/// <summary>Bodies with status 200 that are the promised file, or a page in its place.</summary>
public sealed class ErrorPageTests : IDisposable
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><body>login</body></html>");
    private const string Md5OfPage = "c973897c5b0e0a04b1d7e9f2a2c3428f";
    private const string Sha1OfPage = "844044fd2f4d236c2cbfec52773a50a414823129";

    private readonly Engine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Body_UnderAPromisedName_IsKeptOrRefused()
    {
        var cases = JArray.Parse(Repository.Read("tests/AttachmentSdk.Tests/Downloads/Files/ErrorPageTests.json"));
        Assert.Equal(6, cases.Count);
        foreach (var item in cases)
        {
            var body = Convert.FromHexString((string)item["bodyHex"]!);
            using var engine = new Engine(_ => Checked(Whole(body, etag: null), (string)item["contentType"]!, (bool)item["checksumMatches"]! ? body : null));
            var link = Engine.Link((string)item["name"]!);
            if ((string?)item["expected"] == "kept")
            {
                Assert.Equal(body, await File.ReadAllBytesAsync((await engine.DownloadAsync(link)).Path!));
            }
            else
            {
                Assert.Equal(DownloadErrorCode.ErrorPage, (await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(link))).Code);
                Assert.Empty(engine.Folder.Files());
            }
        }
    }

    [Theory]
    [InlineData("scan.pdf")]
    [InlineData("photo.jpg")]
    public async Task Page_WithTheChecksumOfTheObject_IsTheObject(string name)
    {
        _engine.Storage.Enqueue(Checked(Whole(Page), "text/html", Page));
        await _engine.DownloadAsync(Engine.Link(name));
        Assert.Equal(Page, _engine.Read(name));
    }

    [Fact]
    public async Task Page_WithTheLengthAndSha1OfTheLink_IsTheObject()
    {
        _engine.Storage.Enqueue(Whole(Page).WithoutLength());
        await _engine.DownloadAsync(new DownloadLink(Engine.Url) { FileName = "a.xls", Sha1 = Sha1OfPage, Length = Page.Length });
        Assert.Equal(Page, _engine.Read("a.xls"));
    }

    [Fact]
    public async Task Page_WithoutTheSha1OfTheLink_IsAnErrorPage()
    {
        using var engine = new Engine(_ => Whole(Page, etag: null));
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(new DownloadLink(Engine.Url) { FileName = "a.pdf", Sha1 = new string('a', 40) }));
        Assert.Equal((DownloadErrorCode.ErrorPage, true), (error.Code, error.IsTransient));
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task Page_InChunksWithoutTheLengthOfTheLink_IsAnErrorPage()
    {
        using var engine = new Engine(_ => Whole(Page, etag: null).WithoutLength());
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link("a.jpg", length: 5000)));
        Assert.Equal(DownloadErrorCode.ErrorPage, error.Code);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task Page_WithItsOwnMd5_IsAnErrorPage()
    {
        using var engine = new Engine(_ =>
        {
            var page = Whole(Page, etag: null).Typed("text/html");
            page.Content.Headers.TryAddWithoutValidation("Content-MD5", Convert.ToBase64String(Convert.FromHexString(Md5OfPage)));
            return page;
        });
        Assert.Equal(DownloadErrorCode.ErrorPage, (await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link("a.pdf")))).Code);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task Page_ForALinkWithoutAnExtension_DoesNotNameItself()
    {
        using var engine = new Engine(_ => Whole(Page, etag: null).Typed("text/html"));
        Assert.Equal(DownloadErrorCode.ErrorPage, (await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(new DownloadLink(Engine.Url) { FallbackFileName = "abc" }))).Code);
        Assert.Empty(engine.Folder.Files());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task Page_AfterTheBeginningOfTheFile_CostsNoByteAndIsTriedAgain(string? type)
    {
        byte[] file = [0xFF, 0xD8, 0xFF, 0xE0, .. Bytes(200_000)];
        var page = type is null ? Whole(Page) : Whole(Page).Typed(type);
        _engine.Storage.Enqueue(Whole(file, 70_000, BodyEnd.Breaks).Typed("image/jpeg")).Enqueue(page).Enqueue(Part(file, 70_000));

        await _engine.DownloadAsync(Engine.Link("a.jpg"));

        Assert.Equal(file, _engine.Read("a.jpg"));
        Assert.Equal("bytes=70000-", _engine.Storage.Requests[2].Header("Range"));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json")]
    public async Task Page_AfterTheBeginningOfATextFile_DoesNotReplaceIt(string type)
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a,b,c\r\n", 20_000)));
        _engine.Storage.Enqueue(Whole(file, 70_000, BodyEnd.Breaks).Typed("text/csv")).Enqueue(Whole(Page, etag: null).Typed(type)).Enqueue(Part(file, 70_000));

        await _engine.DownloadAsync(Engine.Link("a.csv"));

        Assert.Equal(file, _engine.Read("a.csv"));
        Assert.Equal("bytes=70000-", _engine.Storage.Requests[2].Header("Range"));
    }

    [Fact]
    public async Task Page_AfterTheBeginningOfAnEarlierRun_LeavesThePartToTheNextOne()
    {
        var file = Bytes(2_000_000);
        var once = new DownloadOptions { MaxRetries = 0 };
        _engine.Storage.Enqueue(Whole(file, 1_500_000, BodyEnd.Breaks)).Enqueue(Whole(Page, etag: null)).Enqueue(Part(file, 1_500_000));

        Assert.Equal(DownloadErrorCode.Network, (await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), once))).Code);
        Assert.Equal(DownloadErrorCode.ErrorPage, (await Assert.ThrowsAsync<DownloadException>(() => _engine.DownloadAsync(Engine.Link(), once))).Code);
        await _engine.DownloadAsync(Engine.Link(), once);

        Assert.Equal(file, _engine.Read("a.bin"));
    }

    [Theory]
    [InlineData("scan.pdf")]
    [InlineData("photo.heic")]
    [InlineData("a.docx")]
    [InlineData("a.xls")]
    [InlineData("数电票.ofd")]
    [InlineData("a.zip")]
    public async Task NoByte_InPlaceOfAFileThatHasSome_IsATransientError(string name)
    {
        using var engine = new Engine(_ => Whole([], etag: null));
        var error = await Assert.ThrowsAsync<DownloadException>(() => engine.DownloadAsync(Engine.Link(name), new DownloadOptions { MaxRetries = 1 }));
        Assert.Equal((DownloadErrorCode.ErrorPage, true, 2), (error.Code, error.IsTransient, error.Attempts));
        Assert.Equal($"The storage sent nothing in place of '{name}'; nothing was kept.", error.Message);
        Assert.Empty(engine.Folder.Files());
    }

    [Fact]
    public async Task NoByte_ThatTheStorageVouchesForOrTheVendorPromises_IsAFile()
    {
        _engine.Storage.Enqueue(Checked(Whole([]), "application/pdf", [])).Enqueue(Whole([])).Enqueue(Whole([]));
        Assert.Equal(0, (await _engine.DownloadAsync(Engine.Link("a.pdf"))).Length);
        Assert.Equal(0, (await _engine.DownloadAsync(Engine.Link("b.pdf", length: 0, url: "https://storage.example/b"))).Length);
        Assert.Equal(0, (await _engine.DownloadAsync(Engine.Link("c.txt", url: "https://storage.example/c"))).Length);
    }

    private static HttpResponseMessage Checked(HttpResponseMessage response, string contentType, byte[]? body)
    {
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (body is not null)
        {
            var crc64 = new Crc64();
            crc64.Append(body);
            response.Headers.Add("x-oss-hash-crc64ecma", crc64.Value.ToString(CultureInfo.InvariantCulture));
        }

        return response;
    }
}
