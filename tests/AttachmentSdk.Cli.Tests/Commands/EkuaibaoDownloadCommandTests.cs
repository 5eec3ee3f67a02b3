using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EkuaibaoDownloadCommandTests : EmulatedTest
{
    [Fact]
    public async Task Download_JsonLines_StoresEveryFile()
    {
        var run = await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files");

        Assert.Equal(0, run.ExitCode);
        var names = run.OutputLines.Select(line => line[22..]).Order(StringComparer.Ordinal);
        Assert.Equal(Directory.GetFiles(Folder.Combine("files")).Select(Path.GetFileName).Order(StringComparer.Ordinal), names);
        AssertDownloaded("files/128163bbba83.jpg", Emulator.Attachments[1]);
    }

    [Fact]
    public async Task Download_Human_PrintsLinesAndSummary()
    {
        var attachment = Emulator.Attachments[0];
        var list = Write("list.json", $"[{Line(attachment)}]");
        await RunAsync("ekuaibao", "download", "--from", list, "-o", "files");

        var run = await RunAsync("ekuaibao", "download", "--from", list, "--parallel", "1", "-o", "files");
        await Verify(Scrub(run.Transcript));
    }

    [Fact]
    public async Task Download_Json_PrintsALineAnItem()
    {
        var list = Write("list.json", $$"""[{{Line(Emulator.Attachments[1])}},{"id":"no","key":"such"},{"id":"9","key":"DP:{oops"}]""");

        var run = await RunAsync("ekuaibao", "download", "--from", list, "--parallel", "1", "--json", "-o", "files");

        Assert.Equal(1, run.ExitCode);
        await Verify(Scrub(string.Join('\n', run.OutputLines.Order(StringComparer.Ordinal))), "txt");
    }

    [Fact]
    public async Task Download_IdAndKey_TakesThemPairwise()
    {
        var (first, second) = (Emulator.Attachments[0], Emulator.Attachments[2]);

        var run = await RunAsync("ekuaibao", "download", "--id", first.Id, "--id", second.Id, "--key", first.Key, "--key", second.Key, "-o", "files", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.OutputLines.Count);
    }

    [Fact]
    public async Task Download_StandardInput_IsRead()
    {
        Input = Line(Emulator.Attachments[0]);

        var run = await RunAsync("ekuaibao", "download", "--from", "-", "-o", "files");

        Assert.Equal(0, run.ExitCode);
        AssertDownloaded("files/kotlin简介.docx", Emulator.Attachments[0]);
    }

    [Fact]
    public async Task Download_FileName_NamesTheFile()
    {
        var list = Write("list.json", Line(Emulator.Attachments[0])[..^1] + ""","fileName":"我的.docx","other":{"a":[1]}}""");

        await RunAsync("ekuaibao", "download", "--from", list, "-o", "files");

        AssertDownloaded("files/我的.docx", Emulator.Attachments[0]);
    }

    [Fact]
    public async Task Download_Of250References_MakesThreeCallsForLinks()
    {
        var lines = Enumerable.Range(0, 250).Select(index => $$"""{"id":"{{index}}","key":"missing"}""");

        var run = await RunAsync("ekuaibao", "download", "--from", Write("list.jsonl", string.Join('\n', lines)), "-o", "files");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(250, run.OutputLines.Count);
        Assert.Equal([100, 100, 50], Emulator.Requests.Of(EmulatorOperations.EkuaibaoDownloadUrls).Select(request => JArray.Parse(request.BodyText).Count));
    }

    [Fact]
    public async Task Download_ReportAsInput_RetriesWhatFailed()
    {
        var failing = Emulator.Attachments[2];
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", ItemId = failing.Id, Status = 404, Times = null });
        var first = await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--report", "report1.jsonl");
        Assert.Equal(1, first.ExitCode);
        Emulator.Faults.Clear();
        Emulator.Requests.Clear();

        var second = await RunAsync("ekuaibao", "download", "--from", "report1.jsonl", "-o", "files", "--report", "report2.jsonl", "--json");

        Assert.Equal(0, second.ExitCode);
        var line = JObject.Parse(Assert.Single(second.OutputLines));
        Assert.Equal((failing.Id, "downloaded"), ((string?)line["id"], (string?)line["status"]));
        Assert.Single(Emulator.Requests.Of(EmulatorOperations.EkuaibaoDownloadUrls));
        var third = await RunAsync("ekuaibao", "download", "--from", "report2.jsonl", "-o", "files");
        Assert.Equal((0, "Nothing to do: the input names no item that is still to be done.\n"), (third.ExitCode, third.Error));
    }

    [Fact]
    public async Task Download_ReportOfFailedItem_KeepsItsFileName()
    {
        var list = Write("list.json", """{"id":"1","key":"k","fileName":"名.pdf"}""");

        await RunAsync("ekuaibao", "download", "--from", list, "-o", "files", "--report", "report.jsonl");

        Assert.Contains("\"fileName\":\"名.pdf\"", await File.ReadAllTextAsync(Folder.Combine("report.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_Thumbnails_AsksForThem()
    {
        var run = await RunAsync("ekuaibao", "download", "--id", Emulator.Attachments[1].Id, "--key", Emulator.Attachments[1].Key, "--thumbnails", "-o", "files", "--json");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Download_ThumbnailsOfNoImage_DownloadsTheFile()
    {
        var document = Emulator.Attachments.First(attachment => attachment.Key.EndsWith("docx", StringComparison.Ordinal));

        var run = await RunAsync("ekuaibao", "download", "--id", document.Id, "--key", document.Key, "--thumbnails", "-o", "files", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(document.Length, (long?)JObject.Parse(run.Output)["bytes"]);
    }

    [Theory]
    [InlineData("skip", 1, "skipped")]
    [InlineData("overwrite", 1, "downloaded")]
    [InlineData("rename", 2, "downloaded")]
    public async Task Download_IfExists_DoesWhatItSays(string rule, int files, string status)
    {
        var list = Write("list.json", Line(Emulator.Attachments[0]));
        await RunAsync("ekuaibao", "download", "--from", list, "-o", "files");

        var run = await RunAsync("ekuaibao", "download", "--from", list, "-o", "files", "--if-exists", rule, "--json");

        Assert.Equal(status, (string?)JObject.Parse(run.Output)["status"]);
        Assert.Equal(files, Directory.GetFiles(Folder.Combine("files")).Length);
    }

    [Fact]
    public async Task Download_Expiration_GoesToTheVendor()
    {
        await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--expiration", "60");

        Assert.Contains("\"expiration\":60", Emulator.Requests.Of(EmulatorOperations.EkuaibaoDownloadUrls)[0].BodyText, StringComparison.Ordinal);
    }
}
