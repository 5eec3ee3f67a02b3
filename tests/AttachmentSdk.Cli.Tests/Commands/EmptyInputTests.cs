namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EmptyInputTests : EmulatedTest
{
    private const string Warning = "Warning: list.jsonl names no item, so there is nothing to do.\n";

    public static TheoryData<string[]> Commands => new(
        ["ekuaibao", "download", "-o", "files"],
        ["ekuaibao", "urls"],
        ["kdocs", "download", "--file-token", "T", "-o", "files"],
        ["kdocs", "download", "--file-token", "T", "-o", "files", "--records", "1"],
        ["kdocs", "urls", "--file-token", "T"]);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Run_EmptyFile_IsAWarningOrAFailure(string[] command)
    {
        foreach (var content in new[] { "", "\uFEFF", " \n\n", "[]" })
        {
            string[] args = [.. command, "--from", Write("list.jsonl", content)];

            Assert.Equal(new ToolRun(0, "", Warning), await RunAsync(args));
            Assert.Equal(new ToolRun(2, "", Warning), await RunAsync([.. args, "--fail-on-empty"]));
        }

        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task Download_EmptyStandardInput_NamesIt() => Assert.Equal(
        new ToolRun(2, "", "Warning: standard input names no item, so there is nothing to do.\n"), await RunAsync("ekuaibao", "download", "--fail-on-empty", "--from", "-", "-o", "files"));

    [Fact]
    public async Task Download_ReportOfFinishedItems_IsNotEmpty()
    {
        var report = Write("report.jsonl", """{"id":"1","key":"k","status":"downloaded"}""");

        var run = await RunAsync("ekuaibao", "download", "--from", report, "-o", "files", "--fail-on-empty");

        Assert.Equal(new ToolRun(0, "", "Nothing to do: the input names no item that is still to be done.\n"), run);
    }

    [Fact]
    public async Task Download_SomeItem_IsNotEmpty()
    {
        var run = await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--fail-on-empty");

        Assert.Equal(0, run.ExitCode);
    }
}
