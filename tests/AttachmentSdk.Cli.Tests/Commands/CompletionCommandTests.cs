namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class CompletionCommandTests : ToolTest
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Completion_OfAShell_PrintsItsScript(string shell)
    {
        var run = await RunAsync("completion", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        await Verify(run.Output).UseTextForParameters(shell);
    }

    [Fact]
    public async Task Completion_OfAnotherShell_NamesThoseThatThereAre() => Assert.Equal(
        new ToolRun(2, "", "SHELL must be bash, zsh, fish or pwsh, not 'tcsh'.\nRun 'attachments completion --help' for help.\n"),
        await RunAsync("completion", "tcsh"));
}
