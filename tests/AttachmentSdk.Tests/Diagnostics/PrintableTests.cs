using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Tests.Diagnostics;

public class PrintableTests
{
    [Theory]
    [InlineData("发票 𠮷 👩‍👩.pdf", "发票 𠮷 👩‍👩.pdf")]
    [InlineData("a\u001b[31mb\u202Efdp\nc", "a\\u001B[31mb\\u202Efdp\\u000Ac")]
    public void Line_AnyText_CannotSteerTheTerminal(string text, string expected) => Assert.Equal(expected, Printable.Line(text));

    [Fact]
    public void Short_LongText_IsCutBetweenCharacters()
    {
        Assert.Equal("abc", Printable.Short("abc", 3));
        Assert.Equal("ab…", Printable.Short("abcd", 3));
        Assert.Equal("a…", Printable.Short("a𠮷bc", 3));
    }
}
