namespace AttachmentSdk.Testing.Tests.Snapshots;

public class VerifierTests
{
    [Fact]
    public async Task Verify_Text_ComparesWithTxtFileOfTheTest() => await Verifier.Verify("first line\nsecond line 附件\n");

    [Fact]
    public async Task Verify_Extension_ComparesWithFileOfThatExtension() => await Verifier.Verify("class C;\n", extension: "cs");

    [Theory]
    [InlineData("eku", 1)]
    [InlineData("a/b:附件", 2)]
    public async Task Verify_Parameters_HasOneFileForEachCase(string vendor, int page) =>
        await Verifier.Verify($"{vendor} {page}").UseParameters(vendor, page);

    [Fact]
    public async Task Verify_TextForParameters_StandsInTheFileName()
    {
        await Verifier.Verify("one").UseTextForParameters("one");
        await Verifier.Verify("two").UseTextForParameters("two");
    }

    [Fact]
    public async Task Verify_CalledFromHelper_IsNamedAfterTheTest() => await Twice("text");

    private static async Task Twice(string text) => await Verifier.Verify(text + text);
}
