using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Downloads.Links;

public class LinkExpiryTests
{
    [Fact]
    public void Find_VendorExamples_ReadsTheirOwnEnd()
    {
        var links = JArray.Parse(Repository.Fixture("ekuaibao/downloadurls.response.json"));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1599099810), LinkExpiry.Find(links[0].Value<string>("url")!, null));
        Assert.Equal(
            new DateTimeOffset(2024, 6, 4, 2, 51, 44, TimeSpan.Zero),
            LinkExpiry.Find(links[1].Value<string>("url")!, links[1]["headers"]!.ToObject<Dictionary<string, string>>()));
    }

    [Theory]
    [InlineData("https://h/a?Expires=1700000000&OSSAccessKeyId=k&Signature=s", 1700000000L)]
    [InlineData("https://h/a?e=1700000000&token=k:s", 1700000000L)]
    [InlineData("https://h/a?imageView2/1/w/120&e=1700000000&token=k:s", 1700000000L)]
    [InlineData("https://h/a?e=1700000000", null)]
    [InlineData("https://h/a?Expires=1700000000", null)]
    [InlineData("https://h/a?Expires=1700000000&OSSAccessKeyId=k", null)]
    [InlineData("https://h/a?Expires=1700000000&Signature=s", null)]
    [InlineData("https://h/a?Expires=soon&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a?Expires=-1&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a?Expires=99999999999999999&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a?Expires=253402300799&OSSAccessKeyId=k&Signature=s", 253402300799L)]
    [InlineData("https://h/a?Expires=253402300800&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a#?e=1&token=t", null)]
    [InlineData("https://h/a", null)]
    [InlineData("https://h/a?", null)]
    [InlineData("https://h/a?&&=&e&token", null)]
    public void Find_Url_ReadsTheEndOrNothing(string url, long? expected) =>
        Assert.Equal(expected, LinkExpiry.Find(url, null)?.ToUnixTimeSeconds());

    [Theory]
    [InlineData("X-OSS-DATE", "Tue, 04 Jun 2024 02:36:44 GMT", true)]
    [InlineData("Date", "Tue, 04 Jun 2024 02:36:44 GMT", true)]
    [InlineData("x-oss-date", "20240604T023644Z", false)]
    [InlineData("x-oss-date", "", false)]
    [InlineData("Other", "Tue, 04 Jun 2024 02:36:44 GMT", false)]
    public void Find_Headers_CountsFromTheirDate(string name, string value, bool isKnown) =>
        Assert.Equal(isKnown, LinkExpiry.Find("https://h/a.file", new Dictionary<string, string> { [name] = value }) is not null);

    [Fact]
    public void Find_TwoDates_TakesTheOneThatIsSigned() =>
        Assert.Equal(
            new DateTimeOffset(2024, 6, 4, 2, 51, 44, TimeSpan.Zero),
            LinkExpiry.Find("https://h/a.file", new Dictionary<string, string> { ["Date"] = "Wed, 05 Jun 2024 02:36:44 GMT", ["x-oss-date"] = "Tue, 04 Jun 2024 02:36:44 GMT" }));

    [Theory]
    [InlineData("Fri, 31 Dec 9999 23:44:59 GMT", true)]
    [InlineData("Fri, 31 Dec 9999 23:45:00 GMT", false)]
    public void Find_DateAtTheEndOfTime_DoesNotOverflow(string date, bool isKnown) =>
        Assert.Equal(isKnown, LinkExpiry.Find("https://h/a.file", new Dictionary<string, string> { ["Date"] = date }) is not null);

    [Theory]
    [InlineData(401, true)]
    [InlineData(403, true)]
    [InlineData(410, true)]
    [InlineData(404, true)]
    [InlineData(400, false)]
    [InlineData(412, false)]
    [InlineData(503, false)]
    [InlineData(null, false)]
    public void MayBeMeantBy_LinkOfUnknownKind_ByStatus(int? status, bool expected) =>
        Assert.Equal(expected, LinkExpiry.MayBeMeantBy(new DownloadLink("https://h/a"), status));

    [Theory]
    [InlineData("https://h/a?Expires=1700000000&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a?e=1700000000&token=k:s", null)]
    [InlineData("https://h/a.file", "Tue, 04 Jun 2024 02:36:44 GMT")]
    public void MayBeMeantBy_NotFoundOfAStorageThatSaysExpiredOtherwise_IsNot(string url, string? date)
    {
        var link = new DownloadLink(url) { Headers = date is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["x-oss-date"] = date } };
        Assert.False(LinkExpiry.MayBeMeantBy(link, 404));
        Assert.True(LinkExpiry.MayBeMeantBy(link, 403));
    }
}
