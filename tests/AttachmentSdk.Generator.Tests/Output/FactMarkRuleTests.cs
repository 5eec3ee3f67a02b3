using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public class FactMarkRuleTests
{
    [Theory]
    [InlineData("Refused [Documented].", "Refused.")]
    [InlineData("""Said \"no\" [Documented, before 2.3.1]; and [Example only] more [Inferred].""", """Said \"no\"; and more.""")]
    [InlineData("A list [1] of [Other] things [Unknown]", "A list [1] of [Other] things")]
    [InlineData("Seen [Third-party]", "Seen")]
    public void Apply_MarkInExceptionText_IsTakenOut(string text, string expected) =>
        Assert.Equal(Throwing(expected), new FactMarkRule().Apply(Throwing(text)));

    [Fact]
    public void Apply_MarkInXmlDoc_Stays()
    {
        const string Doc = "/// <summary>The key [Documented].</summary>\n";

        Assert.Equal(Doc, new FactMarkRule().Apply(Doc));
    }

    private static string Throwing(string text) =>
        $"throw new AttachmentSdk.AttachmentApiException(\"{text}\", status_, text_, headers_, null);";
}
