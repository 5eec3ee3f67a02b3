using AttachmentSdk.Testing.Snapshots;

namespace AttachmentSdk.Testing.Tests.Snapshots.Engine;

public class VerifierRulesTests
{
    [Fact]
    public async Task Verify_SameNameTwice_Fails()
    {
        await Verifier.Verify("text");
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Verifier.Verify("text"));
        Assert.Contains("UseParameters", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Empty_HasAName() => await Verifier.Verify("");

    [Fact]
    public async Task UseParameters_AfterStart_Throws()
    {
        var verification = Verifier.Verify("text");
        await verification;
        Assert.Throws<InvalidOperationException>(() => { _ = verification.UseTextForParameters("late"); });
    }

    [Fact]
    public void UseParameters_AndText_ExcludeEachOther() =>
        Assert.Throws<InvalidOperationException>(() => Verifier.Verify("text").UseParameters(1).UseTextForParameters("text"));

    [Theory]
    [InlineData("../up")]
    [InlineData("a\\b")]
    public void UseTextForParameters_Separator_Throws(string text) =>
        Assert.Throws<ArgumentException>(() => Verifier.Verify("text").UseTextForParameters(text));

    [Fact]
    public void SourceFolder_MappedPath_SaysWhatToDo()
    {
        var failure = Assert.Throws<DirectoryNotFoundException>(() => SourceFolder.Of("/_/tests/Some/Tests.cs"));
        Assert.Contains("DeterministicSourcePaths", failure.Message, StringComparison.Ordinal);
    }
}
