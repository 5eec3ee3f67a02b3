using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EkuaibaoUploadCommandTests : EmulatedTest
{
    [Fact]
    public async Task Upload_Files_PrintsWhatFindsThemAgain()
    {
        Write("发票.txt", "content of the invoice");
        Write("行程.txt", "content of the itinerary");

        var run = await RunAsync("ekuaibao", "upload", "发票.txt", "行程.txt", "--json");

        Assert.Equal((0, "2 uploaded, 0 failed.\n"), (run.ExitCode, run.Error));
        Assert.Equal(["发票.txt", "行程.txt"], run.OutputLines.Select(line => (string?)JObject.Parse(line)["fileName"]));
        var download = await RunAsync("ekuaibao", "download", "--from", Write("uploaded.jsonl", run.Output), "-o", "files");
        Assert.Equal(0, download.ExitCode);
        Assert.Equal("content of the invoice", await File.ReadAllTextAsync(Folder.Combine("files/发票.txt")));
    }

    [Fact]
    public async Task Upload_Name_IsTheFilesName()
    {
        Write("scan0001.txt", "x");

        var run = await RunAsync("ekuaibao", "upload", "scan0001.txt", "--name", "发票.txt");

        Assert.Equal(0, run.ExitCode);
        var uploaded = Assert.Single(Emulator.Uploads);
        Assert.Equal($"{uploaded.Id}\t{uploaded.Key}\t发票.txt\n", run.Output);
    }

    [Fact]
    public async Task Upload_FilesThatCannotBe_AreRefusedBeforeAnythingIsSent()
    {
        using (var large = File.Create(Folder.Combine("large.bin")))
        {
            large.SetLength((30 << 20) + 1);
        }

        var run = await RunAsync("ekuaibao", "upload", "large.bin", "missing.pdf", ".");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Empty(Emulator.Requests);
        await Verify(Scrub(run.Error));
    }

    [Fact]
    public async Task Upload_Pipe_IsRefusedBeforeAnythingIsSent()
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // The others do not tell.
        }

        SpecialFile.Put("pipe", Folder.Combine("a.pdf"), "");

        var run = await RunAsync("ekuaibao", "upload", "a.pdf");

        Assert.Equal(new ToolRun(1, "", $"a.pdf: It cannot be read: '{Folder.Combine("a.pdf")}' is not a regular file, and an upload needs a length.\n0 uploaded, 1 failed.\n"), run);
        Assert.Empty(Emulator.Requests);
    }

    [Fact]
    public async Task Upload_NameThatTheVendorDoesNotTake_IsRefusedBeforeAnythingIsSent()
    {
        var run = await RunAsync("ekuaibao", "upload", Write("a.txt", "x"), "--name", "a?.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(Emulator.Requests);
        await Verify(run.Error);
    }

    [Fact]
    public async Task Upload_OneFails_GoesOnWithTheOthers()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoUpload, Status = 400, Body = "文件名非法" });
        Write("a.txt", "a");
        Write("b.txt", "b");

        var run = await RunAsync("ekuaibao", "upload", "a.txt", "b.txt");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("b.txt", Assert.Single(run.OutputLines).Split('\t')[2]);
        Assert.StartsWith("a.txt: HTTP 400: 文件名非法", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 uploaded, 1 failed.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_KeyRefused_AbortsTheBatch()
    {
        Variables["EKUAIBAO_APP_SECURITY"] = "wrong-secret";

        var run = await RunAsync("ekuaibao", "upload", Write("a.txt", "a"), Write("b.txt", "b"));

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Single(Emulator.Requests);
    }
}
