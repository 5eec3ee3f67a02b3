using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class VerifyCommandTests : EmulatedTest
{
    [Fact]
    public async Task Verify_EveryFileAsDownloaded_IsSuccess()
    {
        await DownloadAsync(3);

        Assert.Equal(new ToolRun(0, "", "3 files: 3 intact.\n"), await RunAsync("verify", Folder));
        var lines = (await RunAsync("verify", Folder, "--json")).Output.TrimEnd('\n').Split('\n').Select(JObject.Parse).ToList();
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.Equal(("intact", true), ((string?)line["status"], ulong.TryParse((string?)line["crc64"], out _))));
    }

    [Fact]
    public async Task Verify_FilesThatAreGoneOrChanged_NamesThem()
    {
        await DownloadAsync(3);
        var files = Directory.GetFiles(Folder).Order(StringComparer.Ordinal).ToList();
        File.Delete(files[0]);
        var bytes = await File.ReadAllBytesAsync(files[1]);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(files[1], bytes);

        var run = await RunAsync("verify", Folder);

        Assert.Equal((1, "3 files: 1 intact, 1 missing, 1 changed.\n"), (run.ExitCode, run.Error));
        Assert.Equal(new[] { $"changed {Path.GetFileName(files[1])}", $"missing {Path.GetFileName(files[0])}" }, run.Output.TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Verify_FolderWithoutAManifest_IsAnError()
    {
        var run = await RunAsync("verify", Folder);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("has no manifest of downloads", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_WithoutAManifest_LeavesNone()
    {
        var file = Emulator.Attachments[0];
        await RunAsync("ekuaibao", "download", "--id", file.Id, "--key", file.Key, "-o", Folder, "--no-manifest");

        Assert.Single(Directory.GetFileSystemEntries(Folder));
    }

    [Fact]
    public async Task Download_RunAgain_SendsNothing()
    {
        await DownloadAsync(2);
        var requests = Emulator.Requests.Count;

        var again = await DownloadAsync(2);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal(requests, Emulator.Requests.Count);
    }

    private async Task<ToolRun> DownloadAsync(int count)
    {
        var list = Path.Combine(Folder, "..", $"{Path.GetFileName(Folder)}.jsonl");
        await File.WriteAllLinesAsync(list, Emulator.Attachments.Take(count).Select(file => new JObject { ["id"] = file.Id, ["key"] = file.Key }.ToString(Newtonsoft.Json.Formatting.None)));
        try
        {
            return await RunAsync("ekuaibao", "download", "--from", list, "-o", Folder);
        }
        finally
        {
            File.Delete(list);
        }
    }
}
