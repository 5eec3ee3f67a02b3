using AttachmentSdk.Authentication;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.KDocs;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Authentication;

public class CredentialTests
{
    [Theory]
    [InlineData("a-token", "a-token")]
    [InlineData("a-token\n", "a-token")]
    [InlineData("\r\n a-token\t\r\n", "a-token")]
    [InlineData("\uFEFFa-token\u3000", "a-token")]
    public void Trim_BlanksAround_AreRemoved(string value, string expected) => Assert.Equal(expected, Credential.Trim(value, "AccessToken"));

    [Theory]
    [InlineData("", "AccessToken is empty.")]
    [InlineData(" \r\n", "AccessToken is empty.")]
    [InlineData("a\nb", "AccessToken holds a line break or another control character.")]
    public void Trim_NothingLeftOrALineBreakInside_IsNamed(string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Credential.Trim(value, "AccessToken")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Client_TokenWithALineBreak_SendsItWithout()
    {
        using var api = new StubHandler(_ => StubHandler.Text(System.Net.HttpStatusCode.OK, "[]"));
        using var client = Vendors.Ekuaibao(api, configure: options => options.AccessToken = "token\r\n");
        await client.ResolveOneAsync();
        Assert.EndsWith("accessToken=token", Assert.Single(api.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_KeysAndSecretsWithLineBreaks_AreTrimmedInTheCopy()
    {
        var ekuaibao = new EkuaibaoClientOptions { AppKey = "key\n", AppSecurity = " secret" }.Validated();
        Assert.Equal(("key", "secret"), (ekuaibao.AppKey, ekuaibao.AppSecurity));
        var kdocs = new KDocsClientOptions { AppId = "id\n", AppKey = "key ", RefreshToken = "\trefresh" }.Validated();
        Assert.Equal(("id", "key", "refresh"), (kdocs.AppId, kdocs.AppKey, kdocs.RefreshToken));
    }
}
