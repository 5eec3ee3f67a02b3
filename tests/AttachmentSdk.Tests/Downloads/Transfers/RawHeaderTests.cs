#if !NETSTANDARD_LIBRARY // The handler of that build sends and decodes headers as it does.
using System.Text;
using AttachmentSdk.Downloads;
using AttachmentSdk.Tests.Support;

namespace AttachmentSdk.Tests.Downloads.Transfers;

/// <summary>Headers on the wire, in both directions, byte for byte.</summary>
public sealed class RawHeaderTests
{
    [Theory]
    [InlineData("/\u00D6\u00D0\u00CE\u00C4.pdf?a=%7e", "/%D6%D0%CE%C4.pdf?a=%7e")] // GBK
    [InlineData("/\u00E4\u00B8\u00AD.pdf", "/%E4%B8%AD.pdf")] // UTF-8
    [InlineData("/\u00E9.pdf", "/%E9.pdf")] // Latin-1
    [InlineData("/\u00C3\u00A9.pdf", "/%C3%A9.pdf")]
    [InlineData("/a b/%2F/../c", "/a%20b/%2F/../c")]
    [InlineData("x?y=1", "/folder/x?y=1")]
    [InlineData("?y=1", "/folder/object?y=1")]
    [InlineData("/a#fragment?x", "/a")]
    [InlineData("b#c", "/folder/b")]
    [InlineData("  /a\t", "/a")]
    [InlineData("\\\\evil.example\\a", "/folder/%5C%5Cevil.example%5Ca")]
    [InlineData("/\\evil.example/a", "/%5Cevil.example/a")]
    [InlineData("../b?c=../d", "/b?c=../d")]
    public async Task Location_AnyBytes_GoOutAsTheyCame(string location, string target)
    {
        await using var storage = new RawStorage((number, _) => new RawReply(Encoding.Latin1.GetBytes(number == 1
            ? $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            : "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\na")));
        using var downloader = new AttachmentDownloader(storage.BaseAddress, null, TimeProvider.System);
        await downloader.DownloadAsync(new DownloadLink($"{storage.BaseAddress}folder/object?q=1"), Stream.Null);
        Assert.StartsWith($"GET {target} HTTP/1.1\r\n", storage.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkHeader_BeyondAscii_GoesOutInUtf8()
    {
        await using var storage = new RawStorage((_, _) => new RawReply("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: close\r\n\r\na"u8.ToArray()));
        using var downloader = new AttachmentDownloader(storage.BaseAddress, null, TimeProvider.System);
        await downloader.DownloadAsync(new DownloadLink($"{storage.BaseAddress}a") { Headers = new Dictionary<string, string> { ["x-name"] = "\u00E9\u4E2D" } }, Stream.Null);
        Assert.Contains("\r\nx-name: \u00C3\u00A9\u00E4\u00B8\u00AD\r\n", Assert.Single(storage.Requests), StringComparison.Ordinal);
    }
}
#endif
