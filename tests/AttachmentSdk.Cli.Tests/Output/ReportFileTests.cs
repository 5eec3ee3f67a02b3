namespace AttachmentSdk.Cli.Tests.Output;

/// <summary>Reports whose file is also the input or the output, under whatever name.</summary>
[Collection(nameof(Killing.KillTests))]
public sealed class ReportFileTests : EmulatedTest
{
    private const string OverInput = "--report names the file that --from reads, and would overwrite it. Give the report another name.\n";
    private const string OverOutput = "--report names the file that standard output is redirected to. Give the report another name.\n";
    private const string OutputOverInput = "Standard output is redirected to the file that --from reads. Redirect it to another file.\n";

    [Theory]
    [InlineData("exec \"$@\"", "list.jsonl", "./list.jsonl", OverInput)]
    [InlineData("ln list.jsonl hard.jsonl; exec \"$@\"", "list.jsonl", "hard.jsonl", OverInput)]
    [InlineData("ln list.jsonl hard.jsonl; exec \"$@\"", "hard.jsonl", "list.jsonl", OverInput)]
    [InlineData("ln -s list.jsonl link.jsonl; exec \"$@\"", "list.jsonl", "link.jsonl", OverInput)]
    [InlineData("ln -s . folder; exec \"$@\"", "list.jsonl", "folder/list.jsonl", OverInput)]
    [InlineData("exec \"$@\" < list.jsonl", "-", "list.jsonl", OverInput)]
    [InlineData("exec \"$@\" < list.jsonl", "/dev/stdin", "list.jsonl", OverInput)]
    [InlineData("exec \"$@\" >> list.jsonl", "list.jsonl", "report.jsonl", OutputOverInput)]
    [InlineData("exec \"$@\" < list.jsonl >> list.jsonl", "-", "report.jsonl", OutputOverInput)]
    [InlineData("exec \"$@\" >> output.jsonl", "list.jsonl", "output.jsonl", OverOutput)]
    public async Task Report_IsAnotherFileOfTheCommand_IsRefusedBeforeAnythingIsWritten(string shell, string from, string report, string message)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such shell.
        }

        var list = await File.ReadAllTextAsync(Folder.Combine(WriteAttachments()));

        using var tool = ToolProcess.Start(Variables, Folder.FullPath, ["ekuaibao", "download", "--from", from, "-o", "files", "--report", report], shell: shell);
        var run = await tool.EndAsync();

        Assert.Equal(new ToolRun(2, "", message), run);
        Assert.Equal(list, await File.ReadAllTextAsync(Folder.Combine("list.jsonl")));
        Assert.Equal(0, Emulator.Requests.Count);
    }

    [Fact]
    public async Task Report_FileOfAnotherProgramBesideIt_IsRefusedAndKept()
    {
        WriteAttachments();
        await File.WriteAllTextAsync(Folder.Combine("report.jsonl.incomplete"), "mine");

        var run = await RunAsync("ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--report", "report.jsonl");

        Assert.Equal(new ToolRun(2, "", "--report: there is a file report.jsonl.incomplete that is not of this tool. Give the report another name.\n"), run);
        Assert.Equal("mine", await File.ReadAllTextAsync(Folder.Combine("report.jsonl.incomplete")));
        Assert.False(File.Exists(Folder.Combine("report.jsonl")));
    }

    [Fact]
    public async Task Report_ToADevice_HasNoFileBesideIt()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such path.
        }

        WriteAttachments();
        Assert.Equal(0, (await RunAsync("ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--report", "/dev/null")).ExitCode);
        Assert.False(File.Exists("/dev/null.incomplete"));
    }

    [Fact]
    public async Task Report_PipeWithoutAReader_IsCancelled()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such files.
        }

        WriteAttachments();
        SpecialFile.Put("pipe", Folder.Combine("pipe"), "");
        using var cancellation = new CancellationTokenSource();
        var run = RunAsync(cancellation.Token, "ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--report", "pipe");
        Assert.False(run.IsCompleted);

        await cancellation.CancelAsync();

        Assert.Equal(new ToolRun(130, "", "Cancelled.\n"), await run);
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task Report_PipeWithAReader_GetsALineForEachItem()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such files.
        }

        WriteAttachments();
        SpecialFile.Put("pipe", Folder.Combine("pipe"), "");
        var run = RunAsync("ekuaibao", "download", "--from", "list.jsonl", "-o", "files", "--report", "pipe");

        Assert.Equal(Emulator.Attachments.Count, (await Task.Run(() => File.ReadAllLines(Folder.Combine("pipe")))).Length);
        Assert.Equal(0, (await run).ExitCode);
    }

    [Fact]
    public async Task Report_EarlierOneComesThroughAPipe_IsReplacedAfterItIsRead()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // It has no such shell.
        }

        // More than a pipe holds, and more than one call of the API.
        var padding = new string('x', 2000);
        var lines = Enumerable.Range(0, 400).Select(index => $$"""{"id":"{{index}}","key":"k","status":"failed","error":{"message":"{{padding}}"} }""");
        await File.WriteAllLinesAsync(Folder.Combine("report.jsonl"), lines);
        File.SetUnixFileMode(Folder.Combine("report.jsonl"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        using var tool = ToolProcess.Start(
            Variables, Folder.FullPath, ["ekuaibao", "download", "--from", "-", "-o", "files", "--report", "report.jsonl"], shell: "cat report.jsonl | \"$@\"");
        var run = await tool.EndAsync();

        Assert.True(run.ExitCode == 1, run.Error);
        Assert.Equal(400, (await File.ReadAllLinesAsync(Folder.Combine("report.jsonl"))).Count(line => line.Contains("notFound", StringComparison.Ordinal)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Folder.Combine("report.jsonl")));
    }

    [Fact]
    public async Task Report_NamesAFileThatIsNone_IsRefusedAndKept()
    {
        Write("picture.jpg", "not a report");
        var run = await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--report", "picture.jpg");
        Assert.Equal((2, "--report: picture.jpg exists and is no report, so it is not replaced. Give the report another name.\n"), (run.ExitCode, run.Error));
        Assert.Equal("not a report", await File.ReadAllTextAsync(Folder.Combine("picture.jpg")));
    }

    [Fact]
    public async Task From_ItemThatMayBeCutOff_IsDownloadedAgain()
    {
        var file = Emulator.Attachments[0];
        var report = Write("report.jsonl", $$"""{"id":"{{file.Id}}","key":"{{file.Key}}","status":"downloaded","verified":false}""");
        Assert.Equal(0, (await RunAsync("ekuaibao", "download", "--from", report, "-o", "files")).ExitCode);
        Assert.Single(Tree("files"));
    }

    [Fact]
    public async Task Report_OfAnEarlierRun_IsReplacedEvenByAnEmptyOne()
    {
        Write("report.jsonl", """{"id":"earlier"}""");

        Assert.Equal(1, (await RunAsync("ekuaibao", "download", "--from", Write("one.jsonl", """{"id":"1","key":"k"}"""), "-o", "files", "--report", "report.jsonl")).ExitCode);
        Assert.Single(await File.ReadAllLinesAsync(Folder.Combine("report.jsonl")), line => line.StartsWith("{\"id\":\"1\"", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("ekuaibao", "download", "--from", Write("none.jsonl", ""), "-o", "files", "--report", "report.jsonl")).ExitCode);
        Assert.Equal("", await File.ReadAllTextAsync(Folder.Combine("report.jsonl")));
    }
}
