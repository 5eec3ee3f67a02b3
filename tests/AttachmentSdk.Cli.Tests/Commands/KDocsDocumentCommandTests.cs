using System.Text.RegularExpressions;
using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class KDocsDocumentCommandTests : EmulatedTest
{
    [Fact]
    public async Task Document_FileToken_StoresTheDocument()
    {
        var run = await RunAsync("kdocs", "document", "--file-token", Emulator.KDocsFileToken, "-o", "files");

        Assert.Equal(0, run.ExitCode);
        AssertDownloaded($"files/{Emulator.Document.FileName}", Emulator.Document);
        Assert.Equal("downloaded   65.4 kB  差旅报销 2026.xlsx\n", run.Output);
    }

    [Fact]
    public async Task Document_Json_IsALineADocument()
    {
        var run = await RunAsync("kdocs", "document", "--file-token", "unknown", Emulator.KDocsFileToken, "-o", "files", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["failed", "downloaded"], run.OutputLines.Select(line => (string?)JObject.Parse(line)["status"]));
        await Verify(Scrub(Regex.Replace(run.Transcript, @"in \d+\.\d s", "in {time} s")));
    }

    [Fact]
    public async Task Document_OnFailureStop_StartsNoOther()
    {
        var run = await RunAsync("kdocs", "document", "--file-token", "unknown", Emulator.KDocsFileToken, "-o", "files", "--json", "--on-failure", "stop");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["api", "notStarted"], run.OutputLines.Select(line => (string?)JObject.Parse(line)["error"]!["code"]));
        Assert.Single(Emulator.Requests.Of(EmulatorOperations.KDocsFileDownload));
    }

    [Fact]
    public async Task Document_TokenRefused_AbortsTheBatch()
    {
        Variables["KDOCS_ACCESS_TOKEN"] = "not-a-token-of-kdocs";

        var run = await RunAsync("kdocs", "document", "--file-token", "one", "two", "-o", "files", "--json");

        Assert.Equal((3, 2), (run.ExitCode, run.OutputLines.Count));
        Assert.Single(Emulator.Requests);
    }
}
