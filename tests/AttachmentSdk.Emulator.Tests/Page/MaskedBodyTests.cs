using System.Text;
using AttachmentSdk.Emulator.Page;

namespace AttachmentSdk.Emulator.Tests.Page;

public sealed class MaskedBodyTests
{
    [Theory]
    [InlineData("""{"appKey":"a","appSecurity":"b"}""", """{"appKey":"***","appSecurity":"***"}""")]
    [InlineData("""{"APP_KEY":"a","refresh-token":"b"}""", """{"APP_KEY":"***","refresh-token":"***"}""")]
    [InlineData("""{"a":[{"token":{"b":"c"}},{"code":1}],"d":"简介"}""", """{"a":[{"token":"***"},{"code":"***"}],"d":"简介"}""")]
    [InlineData("""[{"id":"1","key":"k","expiration":60,"x":null,"y":true}]""", """[{"id":"1","key":"k","expiration":60,"x":null,"y":true}]""")]
    [InlineData("""{"url":"http://a.example/b?Signature=c"}""", """{"url":"http://a.example/b?***"}""")]
    [InlineData("""{"token":"a","token":"b"}""", """{"token":"***","token":"***"}""")]
    [InlineData("\"text\"", "\"text\"")]
    public void Of_Json_HasNoSecret(string body, string expected) =>
        Assert.Equal(expected, Of(body)!.Replace("\n", "", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal).Replace(": ", ":", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("appKey=a")]
    [InlineData("""{"appKey":"a" """)]
    public void Of_NoJson_IsNotShown(string body) => Assert.Null(Of(body));

    [Fact]
    public void Of_TooDeep_IsNotShown() => Assert.Null(Of(new string('[', 200) + new string(']', 200)));

    [Fact]
    public void Of_TooLong_IsNotShown()
    {
        Assert.NotNull(Of($"\"{new string('a', MaskedBody.MaxLength - 2)}\""));
        Assert.Null(Of($"\"{new string('a', MaskedBody.MaxLength - 1)}\""));
    }

    private static string? Of(string body) => MaskedBody.Of(Encoding.UTF8.GetBytes(body));
}
