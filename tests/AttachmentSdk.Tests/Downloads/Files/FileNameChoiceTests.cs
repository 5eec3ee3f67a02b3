using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class FileNameChoiceTests
{
    private const string Header = "attachment; filename=server.pdf";

    [Theory]
    [InlineData("known.pdf", "fallback.pdf", Header, "known.pdf")]
    [InlineData(null, "fallback.pdf", Header, "server.pdf")]
    [InlineData(null, "fallback.pdf", null, "fallback.pdf")]
    [InlineData(null, "fallback", Header, "server.pdf")]
    [InlineData(null, "fallback", null, null)]
    [InlineData(null, null, null, null)]
    [InlineData(null, "dot.", null, null)]
    [InlineData("a/b.pdf", null, null, "a_b.pdf")]
    public void BeforeContent_WhatIsKnown_RanksByCertainty(string? known, string? fallback, string? header, string? expected) =>
        Assert.Equal(expected, FileNameChoice.BeforeContent(Link(known, fallback), header));

    [Theory]
    [InlineData("ID01", "image/png", "ID01.png")]
    [InlineData("ID01", null, "ID01.bin")]
    [InlineData(null, "image/png", "file.png")]
    [InlineData("a/b", "image/png", "a_b.png")]
    public void FromContent_Fallback_GetsTheExtensionOfTheContent(string? fallback, string? mediaType, string expected) =>
        Assert.Equal(expected, FileNameChoice.FromContent(Link(null, fallback), [], mediaType));

    private static DownloadLink Link(string? known, string? fallback) => new("https://storage.example/a") { FileName = known, FallbackFileName = fallback };
}
