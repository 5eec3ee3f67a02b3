using System.Globalization;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;

namespace AttachmentSdk.Emulator.Tests.Storage.Oss;

public sealed class OssSignedUrlTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 4, 2, 36, 44, TimeSpan.Zero));
    private AttachmentEmulator _emulator = null!;
    private EmulatedAttachment _file = null!;

    public async Task InitializeAsync()
    {
        _emulator = await AttachmentEmulator.StartAsync(new EmulatorOptions { Clock = _clock });
        _file = _emulator.First(LinkKind.OssSignedUrl);
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task Get_FreshLink_HasBytesAndDescribingHeaders()
    {
        var reply = await EmulatorClient.GetAsync((await LinkAsync()).Url);

        Assert.Equal(200, reply.Status);
        Assert.Equal(_file.ReadContent(), reply.Bytes);
        Assert.Equal(_file.Crc64.ToString(CultureInfo.InvariantCulture), reply.Headers["x-oss-hash-crc64ecma"]);
        Assert.Equal("bytes", reply.Headers["Accept-Ranges"]);
        Assert.Equal(_clock.GetUtcNow().ToString("r"), reply.Headers["Date"]);
        Assert.Equal(24, reply.Headers["x-oss-request-id"].Length);
        Assert.Matches("^\"[0-9A-F]{32}-3\"$", reply.Headers["ETag"]);
    }

    [Fact]
    public async Task Get_LastSecondAndOneLater_WorksThenIsExpired()
    {
        var link = await LinkAsync(expiration: 10);
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(200, (await EmulatorClient.GetAsync(link.Url)).Status);

        _clock.Advance(TimeSpan.FromSeconds(1));

        var reply = await EmulatorClient.GetAsync(link.Url);
        AssertError(reply, 403, "AccessDenied");
        Assert.Contains("Request has expired.", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UnsignedParameterAdded_StillWorks() =>
        Assert.Equal(200, (await EmulatorClient.GetAsync((await LinkAsync()).Url + "&foo=bar")).Status);

    [Theory]
    [InlineData("response-content-type=text%2Fplain")]
    [InlineData("x-oss-process=image%2Fresize%2Cw_1")]
    public async Task Get_SignedParameterAdded_DoesNotMatch(string parameter) =>
        AssertError(await EmulatorClient.GetAsync($"{(await LinkAsync()).Url}&{parameter}"), 403, "SignatureDoesNotMatch");

    [Theory]
    [InlineData("x-oss-range-behavior", "standard")]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("Content-MD5", "AAAAAAAAAAAAAAAAAAAAAA==")]
    public async Task Get_SignedHeaderAdded_DoesNotMatch(string name, string value) =>
        AssertError(await EmulatorClient.GetAsync((await LinkAsync()).Url, (name, value)), 403, "SignatureDoesNotMatch");

    [Fact]
    public async Task Get_AuthorizationHeaderToo_IsBadRequest() =>
        AssertError(await EmulatorClient.GetAsync((await LinkAsync()).Url, ("Authorization", "Bearer x")), 400, "InvalidArgument");

    [Fact]
    public async Task Head_LinkForGet_DoesNotMatch() =>
        Assert.Equal(403, (await EmulatorClient.SendAsync(HttpMethod.Head, (await LinkAsync()).Url)).Status);

    [Theory]
    [InlineData("Signature", "AAAA", "SignatureDoesNotMatch")]
    [InlineData("Expires", "1999999999", "SignatureDoesNotMatch")]
    [InlineData("Expires", "soon", "AccessDenied")]
    [InlineData("OSSAccessKeyId", "STS.other", "InvalidAccessKeyId")]
    [InlineData("security-token", "other", "InvalidSecurityToken")]
    [InlineData("Signature", null, "AccessDenied")]
    [InlineData("Expires", null, "AccessDenied")]
    [InlineData("OSSAccessKeyId", null, "AccessDenied")]
    [InlineData("security-token", null, "InvalidSecurityToken")]
    public async Task Get_ParameterChanged_IsRefused(string name, string? value, string code)
    {
        var url = (await LinkAsync()).Url;
        var start = url.IndexOf(name + "=", StringComparison.Ordinal);
        var end = url.IndexOf('&', start);
        var changed = url[..start] + (value is null ? "" : $"{name}={value}") + (end < 0 ? "" : url[end..]);

        AssertError(await EmulatorClient.GetAsync(changed), 403, code);
    }

    [Fact]
    public async Task Get_NoQuery_IsDenied() =>
        AssertError(await EmulatorClient.GetAsync((await LinkAsync()).Url.Split('?')[0]), 403, "AccessDenied");

    [Fact]
    public async Task Get_OtherObjectWithThisSignature_DoesNotMatch()
    {
        var url = (await LinkAsync()).Url.Replace("docx?", "doc?", StringComparison.Ordinal);

        AssertError(await EmulatorClient.GetAsync(url), 403, "SignatureDoesNotMatch");
    }

    [Fact]
    public async Task Get_ReencodedPath_StillWorks()
    {
        // OSS signs the decoded key, so the way a client encodes it does not matter here; at Qiniu it does.
        var url = (await LinkAsync()).Url.Replace("kotlin", "%6Botlin", StringComparison.Ordinal);

        Assert.Equal(200, (await EmulatorClient.GetAsync(url)).Status);
    }

    private Task<Link> LinkAsync(int expiration = 1000) => _emulator.LinkAsync(_file, expiration);

    private static void AssertError(Reply reply, int status, string code)
    {
        Assert.Equal(status, reply.Status);
        Assert.Equal("application/xml", reply.Headers["Content-Type"]);
        var error = XElement.Parse(reply.Text);
        Assert.Equal(code, error.Element("Code")?.Value);
        Assert.Equal(reply.Headers["x-oss-request-id"], error.Element("RequestId")?.Value);
        Assert.Equal(reply.Headers["x-oss-ec"], error.Element("EC")?.Value);
    }
}
