namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class DemoCommandTests : ToolTest
{
    [Fact]
    public async Task Demo_EmptyFolder_DownloadsAndVerifiesFilesOfEveryKind()
    {
        var run = await RunAsync("demo", "--files", "12");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(12, Folder.Files().Count(file => file.StartsWith("attachments-demo/", StringComparison.Ordinal)));
        await Verify(Scrub(run.Transcript));
    }

    [Fact]
    public async Task Demo_Again_SkipsAll()
    {
        await RunAsync("demo", "-o", "d");

        var run = await RunAsync("demo", "-o", "d");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("40 files by 4 kinds of link: 0 downloaded, 40 skipped, 0 failed.\n40 verified", run.Output, StringComparison.Ordinal);
        Assert.Equal(40, Folder.Files().Count);
    }

    [Fact]
    public async Task Demo_ChangedFile_IsKeptAndDownloadedAgain()
    {
        await RunAsync("demo", "-o", "d", "--files", "3");
        var file = Folder.Combine("d", "kotlin简介.docx");
        var changed = new byte[new FileInfo(file).Length];
        await File.WriteAllBytesAsync(file, changed);

        var run = await RunAsync("demo", "-o", "d", "--files", "3");

        Assert.Contains("1 downloaded, 2 skipped, 0 failed", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(changed, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Demo_FileChangedWithoutItsTime_SaysSo()
    {
        await RunAsync("demo", "-o", "d", "--files", "3");
        var file = Folder.Combine("d", "kotlin简介.docx");
        var time = File.GetLastWriteTimeUtc(file);
        await File.WriteAllBytesAsync(file, new byte[new FileInfo(file).Length]);
        File.SetLastWriteTimeUtc(file, time);

        var run = await RunAsync("demo", "-o", "d", "--files", "3");

        Assert.Equal((1, "kotlin简介.docx: the file of an earlier run was changed since. Delete it and run the demo again.\n"), (run.ExitCode, run.Error));
        Assert.Contains("NO", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n2 verified by SHA-256 \(.+\), 1 not verified\. They are in:\n", run.Output);
    }

    [Fact]
    public async Task Demo_OneFile_IsNotCalledFiles()
    {
        var run = await RunAsync("demo", "-o", "d", "--files", "1");

        Assert.Contains("\n1 file by 1 kind of link: 1 downloaded", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_FolderUnwritable_SaysSo()
    {
        Write("taken", "");

        var run = await RunAsync("demo", "-o", "taken");

        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.Contains("taken", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_Cancelled_EndsWith130()
    {
        var run = await RunAsync(new CancellationToken(canceled: true), "demo");

        Assert.Equal((130, "Cancelled.\n"), (run.ExitCode, run.Error));
    }
}
