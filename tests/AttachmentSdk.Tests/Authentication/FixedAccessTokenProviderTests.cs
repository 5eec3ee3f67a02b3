using AttachmentSdk.Authentication;

namespace AttachmentSdk.Tests.Authentication;

public class FixedAccessTokenProviderTests
{
    [Theory]
    [InlineData("app.ekuaibao.com")]
    [InlineData("https://app.ekuaibao.com/")]
    [InlineData("https://app.ekuaibao.com:443/path")]
    [InlineData("APP.ekuaibao.com")]
    [InlineData(" app.ekuaibao.com ")]
    [InlineData("app.ekuaibao.com:443")]
    public async Task GetAuthorizationToken_AllowedHost_GivesTheToken(string host)
    {
        var provider = new FixedAccessTokenProvider("t", host);
        Assert.Equal("t", await provider.GetAuthorizationTokenAsync(new Uri("https://app.ekuaibao.com/x")));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://app.ekuaibao.com.evil.example/")]
    [InlineData("https://ekuaibao.com/")]
    [InlineData("https://x.app.ekuaibao.com/")]
    [InlineData("https://evil.example/app.ekuaibao.com")]
    [InlineData("https://app.ekuaibao.com@evil.example/")]
    public async Task GetAuthorizationToken_OtherHost_IsRefused(string url)
    {
        var provider = new FixedAccessTokenProvider("t", "app.ekuaibao.com");
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => provider.GetAuthorizationTokenAsync(new Uri(url)));
        Assert.Contains("AllowedHostsValidator", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoHost_IsRefused()
    {
        Assert.Throws<ArgumentException>("allowedHosts", () => new FixedAccessTokenProvider("t"));
        Assert.Throws<ArgumentException>("allowedHosts", () => new FixedAccessTokenProvider("t", " "));
        Assert.Throws<ArgumentNullException>("allowedHosts", () => new FixedAccessTokenProvider("t", null!));
        Assert.Throws<ArgumentException>(() => new FixedAccessTokenProvider("", "host"));
    }
}
