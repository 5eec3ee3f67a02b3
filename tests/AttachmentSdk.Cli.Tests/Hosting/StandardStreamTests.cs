using AttachmentSdk.Cli.Tests.Killing;

namespace AttachmentSdk.Cli.Tests.Hosting;

/// <summary>Standard streams that cannot be used, and a current folder that is gone, as a shell gives them to the process.</summary>
[Collection(nameof(KillTests))]
public sealed class StandardStreamTests : EmulatedTest
{
    private const string Closed = "Standard output cannot be written to: it is closed.\n";
    private const string Full = "Standard output cannot be written to: No space left on device.\n";

    [Theory]
    [InlineData(">&-", 4, Closed)]
    [InlineData(">/dev/full", 4, Full)]
    [InlineData("2>&-", 0, "")]
    [InlineData("2>/dev/full", 0, "")]
    [InlineData(">&- 2>&-", 4, "")]
    [InlineData("<&- >&- 2>&-", 4, "")]
    [InlineData(">/dev/full 2>/dev/full", 4, "")]
    public async Task Download_StreamCannotBeWritten_CompletesFilesAndReport(string redirection, int exitCode, string message)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // The others have no /dev/full.
        }

        var run = await ShellAsync($"exec \"$@\" {redirection}", "ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--report", "report.jsonl");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.EndsWith(message, run.Error, StringComparison.Ordinal);
        var report = await File.ReadAllLinesAsync(Folder.Combine("report.jsonl"));
        Assert.Equal(Emulator.Attachments.Count, report.Count(line => line.Contains("\"downloaded\"", StringComparison.Ordinal)));
        Assert.Equal(Emulator.Attachments.Count, Tree("files").Count);
    }

    [Fact]
    public async Task Download_ReaderOfThePipeEnds_CompletesTheReport()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such shell.
        }

        var run = await ShellAsync("\"$@\" | true", "ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--report", "report.jsonl");

        Assert.DoesNotContain("cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Equal(Emulator.Attachments.Count, (await File.ReadAllLinesAsync(Folder.Combine("report.jsonl"))).Length);
    }

    [Theory]
    [InlineData("exec \"$@\" 2>&-", 2, "")]
    [InlineData("exec \"$@\" >&- 2>&-", 2, "")]
    [InlineData("exec \"$@\" <&-", 2, "Standard input cannot be read: it is closed.\n")]
    [InlineData("exec \"$@\" < .", 2, "Standard input cannot be read: Is a directory.\n")]
    public async Task Decode_StreamCannotBeUsed_HasTheDocumentedExitCode(string shell, int exitCode, string message)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such shell.
        }

        Assert.Equal(new ToolRun(exitCode, "", message), await ShellAsync(shell, "key", "decode", "-"));
    }

    [Theory]
    [InlineData("<&-", "standard input cannot be read: it is closed.\n")]
    [InlineData("< .", "standard input cannot be read: Is a directory.\n")]
    public async Task Download_InputCannotBeRead_SaysSo(string redirection, string message)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such shell.
        }

        Assert.Equal(new ToolRun(2, "", message), await ShellAsync($"exec \"$@\" {redirection}", "ekuaibao", "download", "--from", "-", "-o", "files"));
    }

    [Theory]
    [InlineData("files", 2, "The current folder does not exist any more. Change to another folder, or give absolute paths.\n")]
    [InlineData(null, 0, "")]
    public async Task Demo_CurrentFolderIsGone_NeedsAbsolutePaths(string? folder, int exitCode, string message)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It does not delete a folder that is in use.
        }

        var run = await ShellAsync("mkdir gone; cd gone; rmdir ../gone; exec \"$@\"", "demo", "--files", "3", "-o", folder ?? Folder.Combine("files"));

        Assert.Equal((exitCode, message), (run.ExitCode, run.Error.StartsWith("The", StringComparison.Ordinal) ? run.Error : ""));
    }

    private async Task<ToolRun> ShellAsync(string shell, params string[] args)
    {
        using var tool = ToolProcess.Start(Variables, Folder.FullPath, args, shell: shell);
        return await tool.EndAsync();
    }
}
