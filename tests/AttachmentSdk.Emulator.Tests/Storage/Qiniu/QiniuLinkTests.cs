using AttachmentSdk.Emulator.Routing;
using AttachmentSdk.Emulator.Storage;
using AttachmentSdk.Emulator.Storage.Qiniu;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Storage.Qiniu;

public sealed class QiniuLinkTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 4, 2, 36, 44, TimeSpan.Zero));
    private AttachmentEmulator _emulator = null!;
    private EmulatedAttachment _file = null!;
    private Link _link = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });
        _file = _emulator.First(LinkKind.Qiniu);
        _link = await _emulator.LinkAsync(_file, expiration: 10);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public void Token_ExampleOfQiniu_IsItsResult() => Assert.Equal(
        "MY_ACCESS_KEY:yN9WtB0lQheegAwva64yBuH3ZgU=",
        new QiniuDomain("any", "MY_ACCESS_KEY", "MY_SECRET_KEY").Token("http://my-bucket.qiniudn.com/sunflower.jpg?e=1451491200"));

    [Theory]
    [InlineData("http://127.0.0.1:1234/vipimg/a%7Eb.png?e=1451491200", "YSB8ScecrXH6AMf3TdVx3xp4o1o=")]
    [InlineData("http://127.0.0.1:1234/vipimg/a%7Eb.png?imageView2/1/w/120/h/120&e=1451491200", "zi6C21SrKzjjy7QdhMGWqnxKt_g=")]
    public void Token_OfUrl_IsSignatureComputedElsewhere(string url, string signature) =>
        Assert.Equal($"key:{signature}", new QiniuDomain("vipimg", "key", "secret").Token(url));

    [Fact]
    public async Task Get_LastSecondAndOneLater_WorksThenIsUnauthorized()
    {
        _clock.Advance(TimeSpan.FromSeconds(10));
        var reply = await EmulatorClient.GetAsync(_link.Url);
        Assert.Equal(_file.ReadContent(), reply.Bytes);
        Assert.DoesNotContain(reply.Headers.Keys, name => name.StartsWith("x-oss", StringComparison.OrdinalIgnoreCase));

        _clock.Advance(TimeSpan.FromSeconds(1));

        AssertUnauthorized(await EmulatorClient.GetAsync(_link.Url));
    }

    [Theory]
    [InlineData("?", "?x=1&")]
    [InlineData("&token=", "&token=x")]
    [InlineData("?e=1", "?e=2")]
    [InlineData("&token=", "&x=1&token=")]
    public async Task Get_LinkChanged_IsUnauthorized(string text, string changed) =>
        AssertUnauthorized(await EmulatorClient.GetAsync(_link.Url.Replace(text, changed, StringComparison.Ordinal)));

    [Theory]
    [InlineData("&x=1")]
    [InlineData("&attname=a.jpg")]
    public async Task Get_SomethingAfterTheToken_IsUnauthorized(string appended) =>
        AssertUnauthorized(await EmulatorClient.GetAsync(_link.Url + appended));

    [Fact]
    public async Task Get_NoToken_IsUnauthorized() => AssertUnauthorized(await EmulatorClient.GetAsync(_link.Url.Split('?')[0]));

    [Fact]
    public async Task Get_PathNotByteForByte_IsUnauthorized()
    {
        var file = _emulator.Attachments.Single(candidate => candidate.FileName == "100% +#&=~;'@!(终稿).pdf");
        var url = (await _emulator.LinkAsync(file)).Url;
        Assert.Equal(200, (await EmulatorClient.GetAsync(url)).Status);

        // What System.Uri makes of it unless told not to.
        AssertUnauthorized(await EmulatorClient.GetAsync(new Uri(url).AbsoluteUri));
    }

    [Fact]
    public async Task Get_OtherHost_IsUnauthorized()
    {
        var other = _link.Url.Replace(_emulator.StorageAddress.Authority, _emulator.OtherAddress.Authority, StringComparison.Ordinal);

        AssertUnauthorized(await EmulatorClient.GetAsync(other));
    }

    [Fact]
    public async Task Get_Thumbnail_IsSmallerPicture()
    {
        var reply = await EmulatorClient.GetAsync(_link.ThumbUrl);

        Assert.Equal(200, reply.Status);
        Assert.Equal("image/jpeg", reply.Headers["Content-Type"]);
        Assert.InRange(reply.Bytes.Length, 100, _file.Length - 1);
    }

    [Fact]
    public async Task Get_ThumbnailOfDocument_DoesNotWork()
    {
        var link = await _emulator.LinkAsync(_emulator.Attachments.First(file => file is { LinkKind: LinkKind.Qiniu, FileName: "同名.docx" }));

        Assert.Equal(400, (await EmulatorClient.GetAsync(link.ThumbUrl)).Status);
    }

    [Fact]
    public async Task Delete_IsNotAllowed() => Assert.Equal(405, (await EmulatorClient.SendAsync(HttpMethod.Delete, _link.Url)).Status);

    [Fact]
    public void Response_SignedLinkOfUnknownKey_IsNotFound()
    {
        var domain = new QiniuDomain("vipimg", "key", "secret");
        var url = new Uri(domain.SignedUrl(new Uri("http://h/"), "unknown.png", _clock.GetUtcNow()));
        var request = new EmulatorRequest(Origin.Storage, "GET", url.PathAndQuery, "h", new HeaderDictionary(), []);

        var response = new QiniuRoute(domain, new ObjectStore(), _clock).GetResponse(request, new HashSet<string>());

        Assert.Equal(404, response.Status);
    }

    [Fact]
    public async Task Get_Ranges_AreThoseOfTheStandard()
    {
        Assert.Equal(206, (await EmulatorClient.GetAsync(_link.Url, ("Range", $"bytes=1-{_file.Length}"))).Status);
        var beyond = await EmulatorClient.GetAsync(_link.Url, ("Range", $"bytes={_file.Length}-"));
        Assert.Equal(416, beyond.Status);
        Assert.Equal($"bytes */{_file.Length}", beyond.Headers["Content-Range"]);
        Assert.Equal(200, (await EmulatorClient.GetAsync(_link.Url, ("Range", "bytes=1-2"), ("If-Range", "\"other\""))).Status);
    }

    [Fact]
    public async Task Head_FreshLink_HasLengthAndNoBody()
    {
        var reply = await EmulatorClient.SendAsync(HttpMethod.Head, _link.Url);

        Assert.Equal(200, reply.Status);
        Assert.Equal(_file.Length.ToString((IFormatProvider?)null), reply.Headers["Content-Length"]);
        Assert.Empty(reply.Bytes);
    }

    private static void AssertUnauthorized(Reply reply)
    {
        Assert.Equal(401, reply.Status);
        Assert.Equal("{\"error\":\"download token auth failed\"}", reply.Text);
    }
}
