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

    [Fact]
    public void Read_CompressedBody_IsRefused()
    {
        using var response = Whole(File);
        response.Content.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(DownloadErrorCode.HttpStatus, Assert.Throws<DownloadException>(() => RemoteObject.Read(response, Engine.Link())).Code);
    }

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
        Assert.True(Known.IsSameAs(Known));
        Assert.False(Known.IsSameAs(Known with { Length = 1001 }));
        Assert.False(Known.IsSameAs(Known with { Tag = "\"b\"" }));
        Assert.False(Known.IsSameAs(Known with { Crc64 = 8 }));
        Assert.False((Known with { Tag = null }).IsSameAs(Known with { LastModified = DateTimeOffset.UnixEpoch.AddSeconds(1) }));
        Assert.True(new RemoteObject().IsSameAs(Known));
    }

    [Fact]
    public void With_ResponseThatSaysLess_KeepsWhatIsKnown()
    {
        var known = Known with { Md5 = [1] };
        Assert.Equal(known, new RemoteObject().With(known));
    }
}
