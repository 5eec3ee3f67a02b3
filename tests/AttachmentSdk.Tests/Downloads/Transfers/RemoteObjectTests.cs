using System.Globalization;
using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Transfers;
using AttachmentSdk.Tests.Support;
using static AttachmentSdk.Tests.Support.StorageResponses;

namespace AttachmentSdk.Tests.Downloads.Transfers;

public class RemoteObjectTests
{
    private static readonly byte[] File = Bytes(1000);
    private static readonly RemoteObject Known = new() { Length = 1000, Tag = "\"a\"", LastModified = DateTimeOffset.UnixEpoch, Crc64 = 7 };

    [Fact]
    public void Read_WholeFile_KnowsItsLengthTagAndChecksums()
    {
        using var response = Whole(File);
        response.Headers.Add("x-oss-hash-crc64ecma", ulong.MaxValue.ToString(CultureInfo.InvariantCulture));
        response.Content.Headers.ContentMD5 = new byte[16];
        var content = RemoteObject.Read(response, Engine.Link());
        Assert.Equal((1000L, ETag, ulong.MaxValue, 16), (content.Length, content.ETag, content.Crc64, content.Md5?.Length));
    }

    [Fact]
    public void Read_Part_KnowsTheWholeLengthAndNoMd5()
    {
        using var response = Part(File, 400);
        response.Content.Headers.ContentMD5 = new byte[16];
        var content = RemoteObject.Read(response, Engine.Link());
        Assert.Equal(1000, content.Length);
        Assert.Null(content.Md5);
    }

    [Fact]
    public void Read_ProcessedObject_HasNoChecksumOfTheStoredOne()
    {
        using var response = Whole(File);
        response.Headers.Add("x-oss-hash-crc64ecma", "5");
        Assert.Null(RemoteObject.Read(response, Engine.Link(url: "https://storage.example/a.jpg?x-oss-process=image/resize,w_100")).Crc64);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("abc")]
    public void Read_ChecksumThatIsNoNumber_IsNone(string value)
    {
        using var response = Whole(File);
        response.Headers.TryAddWithoutValidation("x-oss-hash-crc64ecma", value);
        Assert.Null(RemoteObject.Read(response, Engine.Link()).Crc64);
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("X-GZIP", true)]
    [InlineData("deflate", true)]
    [InlineData("aws-chunked,gzip", true)]
    [InlineData("utf-8", false)]
    [InlineData("binary", false)]
    [InlineData("none", false)]
    [InlineData("aws-chunked", false)]
    [InlineData("identity, utf-8", false)]
    [InlineData("", false)]
    [InlineData(" , ", false)]
    [InlineData("gzip;q=1", false)]
    public void Read_ContentEncoding_CountsIfItIsACoding(string value, bool isCoded)
    {
        using var response = Whole(File);
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", value);
        var content = RemoteObject.Read(response, Engine.Link());
        Assert.Equal((isCoded, !isCoded, isCoded ? null : 1000L), (content.IsCoded, content.HasValidator, content.Length));
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789ABCDEF", true)]
    [InlineData("ASNFZ4mrze8BI0VniavN7w==", true)]
    [InlineData("ASNFZ4mrze8BI0VniavN", false)]
    [InlineData("0123456789abcdef0123456789abcdeg", false)]
    [InlineData("\"0123456789abcdef\"", false)]
    [InlineData("", false)]
    public void Read_Md5_IsSixteenBytesInEitherForm(string value, bool isMd5)
    {
        using var response = Whole(File);
        response.Content.Headers.TryAddWithoutValidation("Content-MD5", value);
        Assert.Equal(isMd5 ? "0123456789ABCDEF0123456789ABCDEF" : null, RemoteObject.Read(response, Engine.Link()).Md5 is { } md5 ? Convert.ToHexString(md5) : null);
    }

    [Theory]
    [InlineData("https://a.example/a.jpg?x-oss-process=style/small", true)]
    [InlineData("https://a.example/a.jpg?imageView2/1/w/120&e=1&token=t", true)]
    [InlineData("https://a.example/a.jpg?e=1&imageMogr2/thumbnail/100x", true)]
    [InlineData("https://a.example/a.jpg!small", true)]
    [InlineData("https://a.example/a.JPG@!small?Expires=1", true)]
    [InlineData("https://a.example/a.png-thumb_1", true)]
    [InlineData("https://a.example/a.jpg!/format/webp", true)]
    [InlineData("https://a.example/a.jpg%21small", true)]
    [InlineData("https://a.example/x-oss-process=1/a.jpg?Expires=1", false)]
    [InlineData("https://a.example/a!small.jpg", false)]
    [InlineData("https://a.example/a.jpg-150.jpg", false)]
    [InlineData("https://a.example/a-b_c@d.pdf?name=imageView2/", false)]
    [InlineData("https://a.example/me@home/a.jpg", false)]
    [InlineData("https://a.example/", false)]
    public void Read_FinalUrl_SaysWhetherTheImageIsProcessed(string url, bool isProcessed)
    {
        using var response = Whole(File);
        response.RequestMessage = new HttpRequestMessage(HttpMethod.Get, url);
        response.Headers.Add("x-oss-hash-crc64ecma", "5");
        var content = RemoteObject.Read(response, new DownloadLink(Engine.Url) { Sha1 = new string('a', 40) });
        Assert.Equal((isProcessed, isProcessed), (content.Crc64 is null, content.Sha1 is null));
    }

    [Theory]
    [InlineData("1000, 1000", 1000)]
    [InlineData("1000,1000 , 1000", 1000)]
    [InlineData("1000", 1000)]
    public void Read_RepeatedLength_IsOne(string value, int expected)
    {
        using var response = Whole(File).WithoutLength();
        response.Content.Headers.TryAddWithoutValidation("Content-Length", value);
        Assert.Equal(expected, RemoteObject.Read(response, Engine.Link()).Length);
    }

    [Theory]
    [InlineData("Content-Length", "1000, 999", "states several lengths")]
    [InlineData("Content-Length", "1000,1000, 0", "states several lengths")]
    [InlineData("Transfer-Encoding", "gzip, chunked", "has the transfer coding 'gzip', which was not requested")]
    [InlineData("Transfer-Encoding", "deflate", "has the transfer coding 'deflate', which was not requested")]
    public void Read_ContradictoryFraming_IsRefusedWhateverProvesTheFile(string name, string value, string reason)
    {
        using var response = Whole(File).WithoutLength();
        _ = response.Headers.TryAddWithoutValidation(name, value) || response.Content.Headers.TryAddWithoutValidation(name, value);
        response.Headers.Add("x-oss-hash-crc64ecma", "5");
        var error = Assert.Throws<DownloadException>(() => RemoteObject.Read(response, Engine.Link(length: 1000)));
        Assert.Equal((DownloadErrorCode.LengthMismatch, true, $"The response of the storage {reason}, so its end is uncertain."), (error.Code, error.IsTransient, error.Message));
    }

    [Theory]
    [InlineData("-1000")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public void Read_LengthThatIsNone_CountsAsErrorUnlessSomethingElseProvesTheFile(string value)
    {
        using var response = Whole(File).WithoutLength();
        response.Content.Headers.TryAddWithoutValidation("Content-Length", value);
        var error = Assert.Throws<DownloadException>(() => RemoteObject.Read(response, Engine.Link()));
        Assert.Equal((DownloadErrorCode.LengthMismatch, true), (error.Code, error.IsTransient));
        Assert.Equal(1000, RemoteObject.Read(response, Engine.Link(length: 1000)).Length);
        response.Headers.Add("x-oss-hash-crc64ecma", "5");
        Assert.Null(RemoteObject.Read(response, Engine.Link()).Length);
    }

    [Fact]
    public void Read_ChunkedResponse_DoesNotTakeItsContentLength()
    {
        using var response = Whole(File);
        response.Headers.TransferEncodingChunked = true;
        Assert.Null(RemoteObject.Read(response, Engine.Link()).Length);
    }

    [Theory]
    [InlineData("text/html", null, 300, false)] // A login page.
    [InlineData("text/html", "\"p\"", 300, false)] // With a validator of its own.
    [InlineData("application/json", null, 1000, false)]
    [InlineData(null, null, 300, false)]
    [InlineData(null, null, 1000, true)]
    [InlineData("image/jpeg", null, 300, true)] // Another file, from a node that states less.
    [InlineData("image/jpeg", "\"b\"", 300, true)]
    public void MayReplace_ResponseAfterTheFirst_IsJudgedByWhatIsKnown(string? type, string? tag, int length, bool expected) =>
        Assert.Equal(expected, new RemoteObject { ContentType = type, Tag = tag, Length = length }.MayReplace(Known with { ContentType = "image/jpeg" }));

    [Fact]
    public void Read_ChunkedResponse_TakesTheLengthThatTheLinkPromises()
    {
        using var response = Whole(File).WithoutLength();
        Assert.Equal(1000, RemoteObject.Read(response, Engine.Link(length: 1000)).Length);
    }

    [Fact]
    public void HasValidator_StrongTagOrDateWithLength()
    {
        Assert.True(new RemoteObject { Tag = "\"a\"" }.HasValidator);
        Assert.True(new RemoteObject { LastModified = DateTimeOffset.UnixEpoch, Length = 1 }.HasValidator);
        Assert.False(new RemoteObject { LastModified = DateTimeOffset.UnixEpoch }.HasValidator);
        Assert.False(new RemoteObject { Tag = "W/\"a\"" }.HasValidator);
        Assert.False(new RemoteObject { Length = 1 }.HasValidator);
    }

    [Fact]
    public void IsSameAs_OneFactDiffers_IsAnother()
    {
        var unsummed = Known with { Crc64 = null };
        Assert.True(Known.IsSameAs(Known));
        Assert.False(Known.IsSameAs(Known with { Length = 1001 }));
        Assert.False(Known.IsSameAs(Known with { Crc64 = 8 }));
        Assert.False(unsummed.IsSameAs(unsummed with { Tag = "\"b\"" }));
        Assert.False((unsummed with { Tag = null }).IsSameAs(unsummed with { LastModified = DateTimeOffset.UnixEpoch.AddSeconds(1) }));
        Assert.False(new RemoteObject().IsSameAs(Known));
    }

    [Fact]
    public void IsSameAs_NothingProvesIt_IsAnother()
    {
        var known = new RemoteObject { Length = 1000, Tag = "W/\"a\"", LastModified = DateTimeOffset.UnixEpoch };
        Assert.True(known.IsSameAs(known));
        Assert.True((known with { Tag = null }).IsSameAs(known));
        Assert.False((known with { LastModified = DateTimeOffset.UnixEpoch.AddSeconds(1) }).IsSameAs(known));
        Assert.False((known with { LastModified = null }).IsSameAs(known));
        Assert.False((known with { Length = null }).IsSameAs(known));
        Assert.False((known with { Tag = "W/\"b\"" }).IsSameAs(known));
        Assert.False(new RemoteObject { Length = 1000 }.IsSameAs(known));
        Assert.False(new RemoteObject { Length = 1000 }.IsSameAs(new RemoteObject { Length = 1000 }));
    }

    [Fact]
    public void IsSameAs_TypeOfAPage_IsAnotherUnlessAChecksumProvesIt()
    {
        var known = new RemoteObject { Length = 1000, Tag = ETag, ContentType = "image/jpeg" };
        Assert.False((known with { ContentType = "text/html; charset=utf-8" }).IsSameAs(known));
        Assert.False((known with { ContentType = "text/plain" }).IsSameAs(known));
        Assert.True((known with { ContentType = "application/octet-stream" }).IsSameAs(known));
        Assert.False((known with { ContentType = "text/html" }).IsSameAs(known with { ContentType = "text/csv" }));
        Assert.True((known with { ContentType = "text/plain" }).IsSameAs(known with { ContentType = "application/octet-stream" }));
        Assert.True((known with { ContentType = "text/html", Crc64 = 7 }).IsSameAs(known with { Crc64 = 7 }));
    }

    [Fact]
    public void IsSameAs_TagOfAnotherNode_IsTheSameIfAChecksumProvesItOrWill()
    {
        var node = Known with { Tag = "\"b\"" };
        Assert.True(node.IsSameAs(Known));
        Assert.True((node with { Crc64 = null }).IsSameAs(Known));
        Assert.False((node with { Crc64 = null, LastModified = null }).IsSameAs(Known));
        Assert.False((node with { Crc64 = null }).IsSameAs(Known with { Crc64 = null }));
    }

    [Fact]
    public void With_ResponseThatSaysLess_KeepsWhatIsKnown()
    {
        var known = Known with { Md5 = [1] };
        Assert.Equal(known, new RemoteObject().With(known));
    }
}
