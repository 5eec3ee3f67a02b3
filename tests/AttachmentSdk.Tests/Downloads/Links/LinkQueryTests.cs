using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Tests.Downloads.Links;

public class LinkQueryTests
{
    private const string Url = "https://h/a?x=%2B=&flag&=nameless&X=1#part?y=2&z";

    [Theory]
    [InlineData("x", "%2B=")]
    [InlineData("X", "1")]
    [InlineData("flag", "")]
    [InlineData("", "nameless")]
    [InlineData("y", null)]
    [InlineData("z", null)]
    [InlineData("fla", null)]
    [InlineData("flags", null)]
    public void Find_Name_GivesTheValueAsItIsWritten(string name, string? value) => Assert.Equal(value, LinkQuery.Find(Url, name));

    [Theory]
    [InlineData("https://h/a")]
    [InlineData("https://h/a?")]
    [InlineData("https://h/a#b?c=d")]
    [InlineData("https://h/a?#c=d")]
    [InlineData("https://h/c=d")]
    public void Find_NoQuery_IsNothing(string url) => Assert.Null(LinkQuery.Find(url, "c"));

    [Theory]
    [InlineData("https://h/a?e=1&e=2", "2")]
    [InlineData("https://h/a?e=1&e", "")]
    [InlineData("https://h/a?e=1&", "1")]
    public void Find_SameNameTwice_TheLastCounts(string url, string value) => Assert.Equal(value, LinkQuery.Find(url, "e"));

    [Theory]
    [InlineData("https://h/a?Expires=1&OSSAccessKeyId=k&Signature=s&security-token=t", "https://h/a")]
    [InlineData("https://h/a?id=1&Expires=2", "https://h/a?id=1")]
    [InlineData("https://h/get?e=1&id=2&token=x:y", "https://h/get?id=2")]
    [InlineData("https://h/a?x-oss-process=image/resize,w_9&x-oss-signature=s&X-Amz-Signature=t", "https://h/a?x-oss-process=image/resize,w_9")]
    [InlineData("https://h/a", "https://h/a")]
    public void WithoutSignature_KeepsWhatTellsObjectsApart(string url, string expected) => Assert.Equal(expected, LinkQuery.WithoutSignature(new Uri(url)));
}
