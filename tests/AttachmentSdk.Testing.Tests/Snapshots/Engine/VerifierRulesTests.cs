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
    public async Task Verify_NullAndEmpty_HaveNames()
    {
        await Verifier.Verify((string?)null).UseTextForParameters("null");
        await Verifier.Verify("").UseTextForParameters("empty");
    }

    [Fact]
    public async Task UseParameters_AfterStart_Throws()
    {
        var verification = Verifier.Verify("text");
        await verification;
        Assert.Throws<InvalidOperationException>(() => { _ = verification.UseTextForParameters("late"); });
    }

    [Fact]
    public async Task Verify_SharedSettings_AreCopied()
    {
        var settings = new VerifySettings();
        await Verifier.Verify("1", settings).UseTextForParameters("1");
        await Verifier.Verify("2", settings).UseTextForParameters("2");
    }

    [Fact]
    public void UseParameters_AndText_ExcludeEachOther()
    {
        var settings = new VerifySettings();
        settings.UseParameters(1);
        Assert.Throws<InvalidOperationException>(() => settings.UseTextForParameters("text"));
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("a\\b")]
    public void UseTextForParameters_Separator_Throws(string text) =>
        Assert.Throws<ArgumentException>(() => new VerifySettings().UseTextForParameters(text));

    [Fact]
    public void SourceFolder_MappedPath_SaysWhatToDo()
    {
        var failure = Assert.Throws<DirectoryNotFoundException>(() => SourceFolder.Of("/_/tests/Some/Tests.cs"));
        Assert.Contains("DeterministicSourcePaths", failure.Message, StringComparison.Ordinal);
    }
}
