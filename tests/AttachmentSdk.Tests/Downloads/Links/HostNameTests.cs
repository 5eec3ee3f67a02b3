using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Tests.Downloads.Links;

/// <summary>Hosts of links and redirects that are not plain ASCII names.</summary>
public sealed class HostNameTests
{
    private static readonly Uri Current = LinkUri.Create("https://storage.example/folder/object");

    [Theory]
    [InlineData("https://\u4F8B\u5B50.example/a%7e?b=%2F", "https://xn--fsqu00a.example/a%7e?b=%2F")]
    [InlineData("https://\u00E4\u00BE\u008B\u00E5\u00AD\u0090.example/\u00E4", "https://xn--fsqu00a.example/%E4")] // As bytes of a header.
    [InlineData("https://%E4%BE%8B%E5%AD%90.example:8443/a", "https://xn--fsqu00a.example:8443/a")]
    [InlineData("//\u4F8B\u5B50.example", "https://xn--fsqu00a.example/")]
    [InlineData("//\u4F8B\u5B50.example?a", "https://xn--fsqu00a.example/?a")]
    [InlineData("https://\u4F8B\u5B50\u3002example/a", "https://xn--fsqu00a.example/a")]
    [InlineData("HTTPS://[2400:3200::1]:8443/\u4E2D", "HTTPS://[2400:3200::1]:8443/%E4%B8%AD")]
    public void Resolve_HostInUnicode_IsThatOfDns(string location, string expected)
    {
        var target = RedirectLocation.Resolve(Current, location);
        Assert.Equal(expected, target.OriginalString.TrimEnd('/') + (expected.EndsWith('/') ? "/" : ""));
        Assert.Equal(new Uri(expected).IdnHost, target.IdnHost);
    }

    [Theory]
    [InlineData("https://good.example\\@evil.example/")]
    [InlineData("https://good.example\\.evil.example/")]
    [InlineData("//good.example\\a")]
    [InlineData("https:\\\\evil.example\\")]
    [InlineData("https://%2Fevil.example/")]
    [InlineData("https://good.example%40evil.example/")]
    [InlineData("https://good.example%5C@evil%2F.example/")]
    [InlineData("https://\u00E9\u0080.example/")]
    [InlineData("https:///a")]
    public void Resolve_HostThatIsNone_IsRefused(string location) => Assert.ThrowsAny<ArgumentException>(() => RedirectLocation.Resolve(Current, location));

    [Fact]
    public void Resolve_UserInformation_DoesNotChangeTheHost() => Assert.Equal("evil.example", RedirectLocation.Resolve(Current, "https://good.example:a@evil.example/").Host);
}
