using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public class TrailingSpaceRuleTests
{
    [Theory]
    [InlineData("a  \n\t\n b\t \n", "a\n\n b\n")]
    [InlineData("a\n\n\n", "a\n")]
    [InlineData("a", "a\n")]
    public void Apply_BlanksAtLineEnds_AreTakenOut(string source, string expected) =>
        Assert.Equal(expected, new TrailingSpaceRule().Apply(source));
}
