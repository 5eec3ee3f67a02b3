using AttachmentSdk.Emulator.Storage.Oss;

namespace AttachmentSdk.Emulator.Tests.Storage.Oss;

public sealed class OssSignatureTests
{
    // The example key of Aliyun's page on signatures; its results are the page's own.
    private const string ExampleSecret = "OtxrzxIsfpFjA7SwPzILwy8Bw21TLhquhboDYROV";

    [Fact]
    public void Sign_HeaderExampleOfAliyun_IsItsResult()
    {
        var text = OssSignature.StringToSign(
            "PUT",
            "ODBGOERFMDMzQTczRUY3NUE3NzA5QzdFNUYzMDQxNEM=",
            "text/html",
            "Thu, 17 Nov 2005 18:49:58 GMT",
            [new("X-OSS-Meta-Author", "foo@bar.com"), new("X-OSS-Magic", "abracadabra"), new("Host", "ignored")],
            OssSignature.Resource("oss-example", "nelson", []));

        Assert.Equal("26NBxoKdsyly4EDv6inkoDft/yA=", OssSignature.Sign(ExampleSecret, text));
    }

    [Fact]
    public void Sign_UrlExampleOfAliyun_IsItsResult()
    {
        var resource = OssSignature.Resource("oss-example", "oss-api.pdf", []);

        var text = OssSignature.StringToSign("GET", "", "", "1141889120", [], resource);

        Assert.Equal("EwaNTn1erJGkimiJ9WmXgwnANLc=", OssSignature.Sign(ExampleSecret, text));
    }

    [Fact]
    public void Resource_WithQuery_HoldsSortedSubResourcesDecodedAndNothingElse()
    {
        var resource = OssSignature.Resource(
            "ekuaibao",
            "kotlin简介.docx",
            [new("x-oss-process", "image/resize,w_120,h_120"), new("Expires", "1"), new("security-token", "CAIS+/="), new("foo", "bar")]);

        Assert.Equal("/ekuaibao/kotlin简介.docx?security-token=CAIS+/=&x-oss-process=image/resize,w_120,h_120", resource);
    }

    [Theory]
    [InlineData(null, "qV1xABwyR/RVtnOYiR0E7mkH63Y=")]
    [InlineData("image/resize,w_120,h_120", "zUoD6zesqu5pSNIXAsCag8X8YeM=")]
    public void SignedUrl_TemporaryKey_HasSignatureComputedElsewhere(string? process, string signature)
    {
        var bucket = new OssBucket("ekuaibao", new OssCredentials("STS.id", "secret", "CAIS+/="));

        var url = bucket.SignedUrl(
            new Uri("http://127.0.0.1:1/"), "kotlin简介.docx", DateTimeOffset.FromUnixTimeSeconds(1599099810), process);

        var thumbnail = process is null ? "" : "&x-oss-process=image%2Fresize%2Cw_120%2Ch_120";
        Assert.Equal(
            "http://127.0.0.1:1/ekuaibao/kotlin%E7%AE%80%E4%BB%8B.docx?Expires=1599099810&OSSAccessKeyId=STS.id"
                + $"&Signature={Uri.EscapeDataString(signature)}{thumbnail}&security-token=CAIS%2B%2F%3D",
            url);
    }

    [Fact]
    public void SignedHeaders_OfDrive_HaveSignatureComputedElsewhere()
    {
        var bucket = new OssBucket("yundisk0", new OssCredentials("LTAI", "secret"));

        var headers = bucket.SignedHeaders("a.file", new DateTimeOffset(2024, 6, 4, 2, 36, 44, TimeSpan.Zero));

        Assert.Equal("OSS LTAI:MTbKJcAOK/+NyoJM7kXoqKHvKNg=", headers["Authorization"]);
        Assert.Equal("Tue, 04 Jun 2024 02:36:44 GMT", headers["x-oss-date"]);
    }
}
