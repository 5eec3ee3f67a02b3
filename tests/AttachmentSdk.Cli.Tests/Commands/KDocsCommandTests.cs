using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class KDocsCommandTests : EmulatedTest
{
    [Fact]
    public async Task Download_From_StoresEveryPicture()
    {
        var run = await RunAsync("kdocs", "download", "--file-token", Emulator.KDocsFileToken, "--from", WritePictures(), "-o", "files");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Emulator.Pictures.Count, Directory.GetFiles(Folder.Combine("files")).Length);
    }

    [Fact]
    public async Task Download_Pic_SplitsAtTheLastColon()
    {
        var picture = Emulator.Pictures[0];

        var run = await RunAsync("kdocs", "download", "--file-token", Emulator.KDocsFileToken, "--pic", $"{picture.PicKey}:{picture.Tag}", "--pic", "a:b:local", "--json", "-o", "files");

        Assert.Equal(1, run.ExitCode);
        await Verify(Scrub(string.Join('\n', run.OutputLines.Order(StringComparer.Ordinal))), "txt");
    }

    [Fact]
    public async Task Download_ReportAsInput_RetriesWhatFailed()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.StorageKDocs, ItemId = Emulator.Pictures[1].PicKey, Status = 410, Times = null });
        var first = await RunAsync("kdocs", "download", "--file-token", Emulator.KDocsFileToken, "--from", WritePictures(), "-o", "files", "--report", "r.jsonl");
        Emulator.Faults.Clear();

        var second = await RunAsync("kdocs", "download", "--file-token", Emulator.KDocsFileToken, "--from", "r.jsonl", "-o", "files");

        Assert.Equal((1, 0), (first.ExitCode, second.ExitCode));
        Assert.Single(second.OutputLines);
    }

    [Fact]
    public async Task Urls_ByDefault_MasksWhatMakesThemWork()
    {
        NeedsClock = true;
        var run = await RunAsync("kdocs", "urls", "--file-token", Emulator.KDocsFileToken, "--from", WritePictures());

        await Verify(Scrub(run.Transcript));
    }

    [Fact]
    public async Task Urls_RefreshToken_IsExchanged()
    {
        Variables.Remove("KDOCS_ACCESS_TOKEN");
        Variables["KDOCS_APP_ID"] = Emulator.KDocsAppId;
        Variables["KDOCS_APP_KEY"] = Emulator.KDocsAppKey;
        Variables["KDOCS_REFRESH_TOKEN"] = Emulator.KDocsRefreshToken;

        var run = await RunAsync("kdocs", "urls", "--file-token", Emulator.KDocsFileToken, "--from", WritePictures(), "--show-secrets");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("?ticket=", run.Output, StringComparison.Ordinal);
    }
}
