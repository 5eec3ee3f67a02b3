using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class SafeFileNameTests
{
    [Theory]
    [InlineData("a.pdf", "a.pdf")]
    [InlineData("kotlin简介.docx", "kotlin简介.docx")]
    [InlineData("定额发票(1) 终稿.jpg", "定额发票(1) 终稿.jpg")]
    [InlineData("𠮷野家.png", "𠮷野家.png")]
    [InlineData("🧾 receipt.webp", "🧾 receipt.webp")]
    [InlineData("100% +#&=~;'@!.pdf", "100% +#&=~;'@!.pdf")]
    [InlineData(".gitignore", ".gitignore")]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j.txt", "a_b_c_d_e_f_g_h_i_j.txt")]
    [InlineData("../../evil.sh", ".._.._evil.sh")]
    [InlineData("", "_")]
    [InlineData("   ", "_")]
    [InlineData("..", "_")]
    [InlineData(". . .", "_")]
    [InlineData("evil.exe. . ", "evil.exe")]
    [InlineData("  a.txt", "a.txt")]
    [InlineData("line\nfeed\ttab\0nul\u007F.txt", "line_feed_tab_nul_.txt")]
    [InlineData("发票\u202Efdp.exe", "发票_fdp.exe")]
    [InlineData("a\u2066b\u200Fc\uFEFF.txt", "a_b_c_.txt")]
    [InlineData("\u061Ca\u200Eb\u2028c\u2029d\u202Ae\u2069f", "_a_b_c_d_e_f")]
    [InlineData("a\u2027b\u202Fc\u2065d\u206Ae", "a\u2027b\u202Fc\u2065d\u206Ae")]
    [InlineData("a .pdf", "a .pdf")]
    [InlineData("con", "_con")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("nul.tar.gz", "_nul.tar.gz")]
    [InlineData("LPT1 .xlsx", "_LPT1 .xlsx")]
    [InlineData("console.txt", "console.txt")]
    public void From_Name_IsSafe(string text, string expected) => Assert.Equal(expected, SafeFileName.From(text));

    [Theory]
    [InlineData("CON PRN AUX NUL CONIN$ CONOUT$ CLOCK$")]
    [InlineData("COM0 COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9 COM¹ COM² COM³")]
    [InlineData("LPT0 LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9 LPT¹ LPT² LPT³")]
    public void From_NameOfADevice_IsNoDevice(string devices) =>
        Assert.All(devices.Split(' '), device => Assert.Equal($"_{device}.txt", SafeFileName.From($"{device}.txt")));

    [Fact]
    public void From_WhatIsNoCharacter_IsReplaced()
    {
        // Not inline data: an attribute is stored as UTF-8, which cannot hold these.
        Assert.Equal("_", SafeFileName.From("\uD83D"));
        Assert.Equal("a_b", SafeFileName.From("a\uDE00b"));
        Assert.Equal("a_b_c", SafeFileName.From("a\uFFFEb\uFFFFc"));
    }
}
