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
    [InlineData("con", "_con")]
    [InlineData("CON.pdf", "_CON.pdf")]
    [InlineData("nul.tar.gz", "_nul.tar.gz")]
    [InlineData("LPT1 .xlsx", "_LPT1 .xlsx")]
    [InlineData("console.txt", "console.txt")]
    public void From_Name_IsSafe(string text, string expected) => Assert.Equal(expected, SafeFileName.From(text));

    [Fact]
    public void From_WhatIsNoCharacter_IsReplaced()
    {
        // Not inline data: an attribute is stored as UTF-8, which cannot hold these.
        Assert.Equal("_", SafeFileName.From("\uD83D"));
        Assert.Equal("a_b", SafeFileName.From("a\uDE00b"));
        Assert.Equal("a_b_c", SafeFileName.From("a\uFFFEb\uFFFFc"));
    }

    [Theory]
    [InlineData("长", ".zip")]
    [InlineData("🎉", ".webp")]
    [InlineData("𠮷", ".png")]
    [InlineData("é", ".pdf")]
    [InlineData("x", ".docx")]
    public void From_TooLong_KeepsTheExtensionAndWholeCharacters(string character, string extension)
    {
        var name = SafeFileName.From(string.Concat(Enumerable.Repeat(character, 400)) + extension);
        var bytes = Encoding.UTF8.GetByteCount(name);
        Assert.InRange(bytes, 252, 255);
        Assert.EndsWith(extension, name, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void From_Suffix_StandsBeforeTheExtensionAlsoWhenCut()
    {
        Assert.Equal("同名 (2).docx", SafeFileName.From("同名.docx", " (2)"));
        var cut = SafeFileName.From(new string('长', 200) + ".docx", " (12)");
        Assert.EndsWith(" (12).docx", cut, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(cut), 250, 255);
    }

    [Fact]
    public void From_NothingLeftOfTheStemWhenCut_HasAPlaceholder()
    {
        var dots = new string('.', 300) + "pdf";
        Assert.Equal(("_.pdf", "_ (7).pdf"), (SafeFileName.From(dots), SafeFileName.From(dots, " (7)")));
    }

    [Fact]
    public void From_EndingTooLongForAnExtension_IsCutLikeTheRest() =>
        Assert.Equal(255, SafeFileName.From("a." + new string('x', 400)).Length);

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
