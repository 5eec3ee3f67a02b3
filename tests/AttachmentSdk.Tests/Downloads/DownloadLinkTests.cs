using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

public class DownloadLinkTests
{
    [Theory]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("DA39A3EE5E6B4B0D3255BFEF95601890AFD80709")]
    [InlineData("09afAF09afAF09afAF09afAF09afAF09afAF09af")]
    [InlineData(null)]
    public void Sha1_FortyDigits_IsTaken(string? value) => Assert.Equal(value, new DownloadLink(Engine.Url) { Sha1 = value }.Sha1);

    [Theory]
    [InlineData("")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd8070")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709a")]
    [InlineData("ga39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("2jmj7l5rSw0yVb/vlWAYkK/YBwk=")]
    [InlineData("/a39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData(":a39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("@a39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("Ga39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("`a39a3ee5e6b4b0d3255bfef95601890afd80709")]
    public void Sha1_SomethingElse_IsRefused(string value)
    {
        var fault = Assert.Throws<ArgumentException>(() => new DownloadLink(Engine.Url) { Sha1 = value });
        Assert.Contains("40 hexadecimal digits", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" https://h/a?Expires=1700000000&OSSAccessKeyId=k&Signature=s \r\n")]
    [InlineData("\u00A0https://h/a?Expires=1700000000&OSSAccessKeyId=k&Signature=s\t")]
    public void Link_BlanksAround_AreRemoved(string url)
    {
        var link = new DownloadLink(url);
        Assert.Equal(("https://h/a?Expires=1700000000&OSSAccessKeyId=k&Signature=s", link.Url), (link.Url, link.Uri.AbsoluteUri));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), LinkExpiry.Find(url, null));
    }

    [Fact]
    public void Link_NoUrl_Throws()
    {
        Assert.Equal("url", Assert.Throws<ArgumentNullException>(() => new DownloadLink(null!)).ParamName);
        Assert.Equal("url", Assert.Throws<ArgumentException>(() => new DownloadLink("")).ParamName);
        Assert.Throws<ArgumentException>(() => new DownloadLink(" \n"));
    }

    [Fact]
    public void Place_ByDefault_IsEmpty() => Assert.Empty(new DownloadLink(Engine.Url).Place);
}
