using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Tests.Downloads.Links;

public class RedirectLocationTests
{
    [Theory]
    [InlineData("https://h/a?b=1", "https://other.example/%7E/../x?s=%2b", "https://other.example/%7E/../x?s=%2b")]
    [InlineData("https://h/a?b=1", "HTTPS://other.example/A", "https://other.example/A")]
    [InlineData("https://h/a?b=1", "//other.example/x%2Fy?z", "https://other.example/x%2Fy?z")]
    [InlineData("https://h:8443/a?b=1", "/x%2Fy/./z?u=http://v", "https://h:8443/x%2Fy/./z?u=http://v")]
    [InlineData("https://h/a/c?b=1", "?x=%7e", "https://h/a/c?x=%7e")]
    [InlineData("https://h/a/c?b=/1/2", "x y", "https://h/a/x%20y")]
    [InlineData("https://h/a/c/d", "../x?y=../z", "https://h/a/x?y=../z")]
    [InlineData("https://h/a/c/d", "..", "https://h/a/")]
    [InlineData("https://h/a", "../../x", "https://h/x")]
    [InlineData("https://h", "x", "https://h/x")]
    [InlineData("https://h?b=1", "./x", "https://h/x")]
    [InlineData("https://h/a?b=1", "#part", "https://h/a?b=1")]
    [InlineData("https://h/a", "  /b  ", "https://h/b")]
    [InlineData("https://h/a", "/中文.pdf?签=1", "https://h/%E4%B8%AD%E6%96%87.pdf?%E7%AD%BE=1")]
    [InlineData("https://h/a", "/\u00D6\u00D0.pdf", "https://h/%D6%D0.pdf")]
    public void Resolve_Location_IsSentAsItCame(string current, string location, string expected) =>
        Assert.Equal(expected, RedirectLocation.Resolve(LinkUri.Create(current), location).AbsoluteUri);

    [Theory]
    [InlineData("ftp://h/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public void Resolve_NoHttpAddress_IsRefused(string location) =>
        Assert.ThrowsAny<ArgumentException>(() => RedirectLocation.Resolve(LinkUri.Create("https://h/a"), location));
}
