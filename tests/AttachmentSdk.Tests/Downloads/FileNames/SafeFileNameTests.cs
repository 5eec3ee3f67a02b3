using System.Text;
using AttachmentSdk.Downloads.FileNames;

namespace AttachmentSdk.Tests.Downloads.FileNames;

public class SafeFileNameTests
{
    private const string Separators = "\\/:*?\"<>|";
    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM1", "COM9", "LPT1", "LPT9", "CONIN$", "CONOUT$", "COM¹"];

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

    [Fact]
    public void From_HundredThousandRandomTexts_IsAlwaysOneLegalSegment()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 100_000; round++)
        {
            var text = RandomText(random);
            var name = SafeFileName.From(text);
            AssertLegal(name, text);
            Assert.Equal(name, SafeFileName.From(name));
            AssertLegal(SafeFileName.From(text, " (7)"), text);
        }
    }

    private static void AssertLegal(string name, string text)
    {
        var shown = string.Concat(text.Select(character => $"\\u{(int)character:X4}"));
        var isLegal = name.Length > 0
            && Encoding.UTF8.GetByteCount(name) <= 255
            && name is not ("." or "..")
            && name[^1] is not (' ' or '.')
            && name[0] != ' '
            && !name.Any(character => char.IsControl(character) || Separators.Contains(character, StringComparison.Ordinal) || character is '\uFFFE' or '\uFFFF' or (>= '\u202A' and <= '\u202E'))
            && name.EnumerateRunes().All(rune => rune != Rune.ReplacementChar || name.Contains('\uFFFD', StringComparison.Ordinal))
            && !Devices.Contains(name.Split('.')[0].TrimEnd(' '), StringComparer.OrdinalIgnoreCase);
        Assert.True(isLegal, $"'{name}' was made of {shown}");
    }

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        var length = random.Next(10) == 0 ? random.Next(500) : random.Next(24);
        for (var index = 0; index < length; index++)
        {
            _ = random.Next(10) switch
            {
                0 => text.Append(" . /\\:*?\"<>|"[random.Next(12)]),
                1 => text.Append(Devices[random.Next(Devices.Length)]),
                2 => text.Append((char)random.Next(0x20)),
                3 => text.Append((char)random.Next(0xD800, 0xE000)),
                4 => text.Append((char)random.Next(0x10000)),
                5 => text.Append(char.ConvertFromUtf32(random.Next(0x20000, 0x2A6DF))),
                6 => text.Append('.'),
                7 => text.Append((char)random.Next(0x2000, 0x2070)),
                _ => text.Append((char)random.Next(0x20, 0x7F)),
            };
        }

        return text.ToString();
    }
}
