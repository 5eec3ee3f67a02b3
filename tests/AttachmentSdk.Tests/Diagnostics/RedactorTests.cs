using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Tests.Diagnostics;

public class RedactorTests
{
    private const string Canary = "CANARY0123456789abcdef";

    [Theory]
    [InlineData("GET https://h/p?accessToken=" + Canary + " failed")]
    [InlineData("https://h/a?x=1&Signature=" + Canary + "%3D&security-token=" + Canary)]
    [InlineData("HTTPS://H/A?e=1&token=ak:" + Canary)]
    [InlineData("HTTPS://H/" + Canary)]
    [InlineData("ACCESS_TOKEN=" + Canary)]
    [InlineData("{\"url\":\"https:\\/\\/h\\/a?Signature=" + Canary + "\"}")]
    [InlineData("{\"accessToken\":\"" + Canary + "\",\"refreshToken\" : \"" + Canary + "\"}")]
    [InlineData("{\"access_token\":\"" + Canary + "\",\"app_key\":\"" + Canary + "\"}")]
    [InlineData("{\"appKey\":\"x\",\"appSecurity\":\"" + Canary + "\"}")]
    [InlineData("Authorization: OSS LTAI:" + Canary + "=")]
    [InlineData("{\"Authorization\":\"OSS LTAI:" + Canary + "=\"}")]
    [InlineData("Authorization: Bearer " + Canary)]
    [InlineData("WPS-2:app:" + Canary)]
    [InlineData("https://www.kdocs.cn/api/object/" + Canary + "/thumbnail/compatible")]
    [InlineData("accessToken = '" + Canary + "'")]
    [InlineData("invalid token " + Canary)]
    [InlineData("accessToken " + Canary + " 已过期")]
    [InlineData("the access_token \"" + Canary + "\" is expired")]
    [InlineData("{\"url\":\"https:\\/\\/www.kdocs.cn\\/api\\/object\\/" + Canary + "\\/thumbnail\"}")]
    [InlineData("next=https%3A%2F%2Fh%2Fa%3FExpires%3D1%26Signature%3D" + Canary + "%3D")]
    [InlineData("next=https%3A%2F%2Fh%2F" + Canary)]
    [InlineData("next%3Dhttps%253A%252F%252Fh%252F" + Canary)]
    [InlineData("{\"m\":\"{\\\"accessToken\\\":\\\"" + Canary + "\\\"}\"}")]
    [InlineData("<access_token>" + Canary + "</access_token>")]
    [InlineData("&lt;app_key&gt;" + Canary + "&lt;/app_key&gt;")]
    [InlineData("https://user:" + Canary + "@h")]
    [InlineData("https:\\/\\/user:" + Canary + "@h\\/a")]
    public void Redact_Secret_IsMasked(string text)
    {
        var redacted = Redactor.Redact(text);
        Assert.DoesNotContain(Canary, redacted, StringComparison.Ordinal);
        Assert.Contains("***", redacted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET https://h:1/p?accessToken=" + Canary + " failed", "GET https://h:1/*** failed")]
    [InlineData("WPS-2:app:" + Canary + " was refused", "WPS-2 *** was refused")]
    [InlineData("accessToken = '" + Canary + "' is old", "accessToken = '***' is old")]
    [InlineData("GET https://u:" + Canary + "@h:1/p?a=1 failed", "GET https://***@h:1/*** failed")]
    [InlineData("{\"u\":\"https:\\/\\/h\\/" + Canary + "\",\"n\":1}", "{\"u\":\"https:\\/\\/h***\",\"n\":1}")]
    [InlineData("{\"appKey\":\"" + Canary + "\",\"code\":403}", "{\"appKey\":\"***\",\"code\":403}")]
    public void Redact_Secret_LeavesWhatStandsAroundIt(string text, string expected) => Assert.Equal(expected, Redactor.Redact(text));

    [Theory]
    [InlineData("未授权")]
    [InlineData("access_token is required")]
    [InlineData("AccessTokenInvalid (access_token is required)")]
    [InlineData("a token of another company")]
    [InlineData("accessToken 已过期,请重新获取一个新的访问令牌以后再试一次")]
    [InlineData("https://h was not found")]
    [InlineData("{\"code\":403,\"msg\":\"密钥无效\"}")]
    public void Redact_NoSecret_StaysAsItIs(string text) => Assert.Equal(text, Redactor.Redact(text));

    [Fact]
    public void Redact_LongText_Ends()
    {
        var text = string.Concat(Enumerable.Repeat("https://h?token=", 20_000)) + new string('"', 50_000);
        Assert.DoesNotContain("h?token=h", Redactor.Redact(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_Uri_KeepsTheHostOnly()
    {
        Assert.Equal("https://h:1/***", Redactor.Redact(new Uri($"https://u:{Canary}@h:1/a?{Canary}")));
        Assert.Equal("https://h/***", Redactor.Redact(new Uri("https://h/a")));
        Assert.Equal("***", Redactor.Redact(new Uri($"a?{Canary}", UriKind.Relative)));
    }
}
