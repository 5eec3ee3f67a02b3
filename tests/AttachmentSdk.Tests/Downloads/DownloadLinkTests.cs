using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads;

public class DownloadLinkTests
{
    [Theory]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("DA39A3EE5E6B4B0D3255BFEF95601890AFD80709")]
    [InlineData(null)]
    public void Sha1_FortyDigits_IsTaken(string? value) => Assert.Equal(value, new DownloadLink(Engine.Url) { Sha1 = value }.Sha1);

    [Theory]
    [InlineData("")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd8070")]
    [InlineData("da39a3ee5e6b4b0d3255bfef95601890afd80709a")]
    [InlineData("ga39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData("2jmj7l5rSw0yVb/vlWAYkK/YBwk=")]
    public void Sha1_SomethingElse_IsRefused(string value) => Assert.Throws<ArgumentException>(() => new DownloadLink(Engine.Url) { Sha1 = value });

    [Fact]
    public void Place_ByDefault_IsEmpty() => Assert.Empty(new DownloadLink(Engine.Url).Place);
}
