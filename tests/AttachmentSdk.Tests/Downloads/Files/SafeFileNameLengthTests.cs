using System.Text;
using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Tests.Downloads.Files;

public class SafeFileNameLengthTests
{
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
    public void From_ExactlyTheLongest_StaysWhole()
    {
        var longest = new string('x', 251) + ".pdf";
        Assert.Equal(longest, SafeFileName.From(longest));
        Assert.Equal(longest, SafeFileName.From("x" + longest));
    }

    [Theory]
    [InlineData("\u007E", 251)]
    [InlineData("\u07FF", 125)]
    [InlineData("\u0800", 83)]
    [InlineData("\U00010000", 62)]
    public void From_TooLong_KeepsAsManyCharactersAsFit(string character, int kept) =>
        Assert.Equal(string.Concat(Enumerable.Repeat(character, kept)) + ".pdf", SafeFileName.From(string.Concat(Enumerable.Repeat(character, 400)) + ".pdf"));

    [Fact]
    public void From_CutAmongDotsAndSpaces_EndsBeforeThem() =>
        Assert.Equal(new string('x', 200) + ".pdf", SafeFileName.From(new string('x', 200) + string.Concat(Enumerable.Repeat(" .", 50)) + "y.pdf"));

    [Theory]
    [InlineData(".gitignore", ".gitignore (2)")]
    [InlineData("a.1234567890123456789012345678901", "a (2).1234567890123456789012345678901")]
    [InlineData("a.12345678901234567890123456789012", "a.12345678901234567890123456789012 (2)")]
    public void From_Suffix_StandsBehindWhatIsNoExtension(string text, string expected) => Assert.Equal(expected, SafeFileName.From(text, " (2)"));
}
