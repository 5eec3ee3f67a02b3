using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Downloads;

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
    [InlineData("https://h/a?Expires=soon&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a?Expires=-1&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a?Expires=99999999999999999&OSSAccessKeyId=k&Signature=s", null)]
    [InlineData("https://h/a?Expires=253402300799&OSSAccessKeyId=k&Signature=s", 253402300799L)]
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
}
