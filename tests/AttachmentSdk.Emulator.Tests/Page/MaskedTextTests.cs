using AttachmentSdk.Emulator.Page;

namespace AttachmentSdk.Emulator.Tests.Page;

public sealed class MaskedTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("corpId=abc&x", "corpId=abc&x")]
    [InlineData("accessToken=a%3Ab&powerCode=219904", "accessToken=***&powerCode=219904")]
    [InlineData("access%54oken=a", "access%54oken=***")]
    [InlineData("a=1&access_token=b=c&a=2", "a=1&access_token=***&a=2")]
    [InlineData("e=1&token=a:b", "e=1&token=***")]
    [InlineData("Expires=1&OSSAccessKeyId=a&Signature=b%3D&security-token=c", "Expires=1&OSSAccessKeyId=***&Signature=***&security-token=***")]
    [InlineData("app_id=1&app_key=2&code=3&state=4", "app_id=1&app_key=***&code=***&state=4")]
    [InlineData("redirect_uri=https%3A%2F%2Fa.example%2F%3Fx%3Dy", "redirect_uri=***")]
    [InlineData("ticket=", "ticket=***")]
    public void Query_Any_HasNoSecret(string query, string expected) => Assert.Equal(expected, MaskedText.Query(query));

    [Theory]
    [InlineData("Authorization", "OSS a:b", "***")]
    [InlineData("authorization", "Bearer a", "***")]
    [InlineData("X-Auth", "a", "***")]
    [InlineData("Cookie", "a=b", "***")]
    [InlineData("Range", "bytes=0-9", "bytes=0-9")]
    [InlineData("Referer", "http://a.example/b?token=c", "http://a.example/b?***")]
    [InlineData("Referer", "http://a.example/b", "http://a.example/b")]
    public void Value_OfAHeader_HasNoSecret(string name, string value, string expected) => Assert.Equal(expected, MaskedText.Value(name, value));

    [Fact]
    public void WithoutQueries_SeveralUrls_EndsEachBeforeItsQuery() =>
        Assert.Equal("see http://a/b?*** and https://c?*** or d?e", MaskedText.WithoutQueries("see http://a/b?c=d and https://c?x or d?e"));
}
