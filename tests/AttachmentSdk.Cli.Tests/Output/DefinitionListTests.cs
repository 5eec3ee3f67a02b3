using AttachmentSdk.Cli.Output;

namespace AttachmentSdk.Cli.Tests.Output;

public class DefinitionListTests
{
    [Fact]
    public void Lines_TermsOfDifferentWidths_MakeTwoColumns() => Assert.Equal(
        ["  -h            help", "  --from <FILE  the file that comes", "                first"],
        DefinitionList.Lines([("-h", "help"), ("--from <FILE", "the file that comes first")], 40));

    [Fact]
    public void Lines_TermWiderThanAThird_HasItsMeaningBelow() => Assert.Equal(
        ["  a    one", "  much-too-long", "       two", "  钉   three"],
        DefinitionList.Lines([("a", "one"), ("much-too-long", "two"), ("钉 ", "three")], 24));

    [Fact]
    public void Lines_Nothing_IsNothing() => Assert.Empty(DefinitionList.Lines([], 80));
}
