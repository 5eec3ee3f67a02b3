using AttachmentSdk.Cli.Output;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Tests.Output;

public sealed class UploadProgressTests : EmulatedTest
{
    [Fact]
    public async Task Report_HalfOfAFile_ShowsItAndTheTotals()
    {
        using var terminal = NewWriter();
        await using var progress = new UploadProgress(2, Console(terminal, terminal, width: 80));
        progress.WriteMessage("before");
        Assert.Contains("0/2 files  0 B", Screen.Show(terminal.ToString())[1], StringComparison.Ordinal);

        progress.Begin(Folder.Combine(Write("a.txt", new string('a', 2000))));
        progress.Report(1000);
        Clock.Advance(TimeSpan.FromSeconds(1));
        progress.WriteMessage("under way");

        var rows = Screen.Show(terminal.ToString());
        Assert.Equal("0/2 files  1.0 kB  (1 under way)", rows[2].Trim());
        Assert.Matches("a.txt +━+─+ +1.0 kB / 2.0 kB", rows[3]);

        progress.Report(0); // It is sent again.
        progress.Report(2000);
        progress.End(isUploaded: true);
        progress.WriteMessage("after");

        Assert.Contains("1/2 files  2.0 kB", Screen.Show(terminal.ToString())[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OnTerminal_LeavesItsLinesAndMessagesInOrder()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoUpload, Status = 400, Body = "文件名非法" });
        using var shown = NewWriter();
        using var terminal = TextWriter.Synchronized(shown);

        await AttachmentsTool.RunAsync(["ekuaibao", "upload", Write("a.txt", "a"), Write("b.txt", "b"), "--json"], Console(terminal, terminal, width: 200));

        var rows = Screen.Show(shown.ToString()).Where(row => row.Length > 0).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains("a.txt: HTTP 400: 文件名非法", rows[0], StringComparison.Ordinal);
        Assert.Contains("\"fileName\":\"b.txt\"", rows[1], StringComparison.Ordinal);
        Assert.Equal("1 uploaded, 1 failed.", rows[2]);
    }

    [Fact]
    public async Task Upload_NoProgress_ShowsNone()
    {
        using var output = NewWriter();
        using var error = NewWriter();

        await AttachmentsTool.RunAsync(["ekuaibao", "upload", Write("a.txt", "a"), "--no-progress"], Console(output, error, width: 80));

        Assert.Equal("1 uploaded, 0 failed.\n", error.ToString());
    }
}
