using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>What the vendor may send in place of links: each gives a message and an exit code, none a stack trace.</summary>
public sealed class VendorResponseTests : EmulatedTest
{
    public static TheoryData<string, string, string> Responses => new()
    {
        { "html", "text/html", "<html><body>Bad gateway</body></html>" },
        { "truncated", "application/json", "[{\"id\":\"1\",\"url\":\"http" },
        { "braces", "application/json", "{[]}" },
        { "empty", "application/json", "" },
        { "failure", "application/json", "{\"code\":10003,\"message\":\"no permission\",\"hint\":\"ask the owner\"}" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task EkuaibaoDownload_OddResponse_FailsTheItem(string name, string contentType, string body)
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Body) { Operation = EmulatorOperations.EkuaibaoDownloadUrls, ContentType = contentType, Body = body, Times = null });

        var run = await RunAsync("ekuaibao", "download", "--id", "1", "--key", "k", "-o", "files");

        Assert.Equal(1, run.ExitCode);
        await Verify(Scrub(run.Transcript)).UseTextForParameters(name);
    }

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task KDocsUrls_OddResponse_EndsWithAMessage(string name, string contentType, string body)
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Body) { Operation = EmulatorOperations.KDocsPictureUrls, ContentType = contentType, Body = body, Times = null });

        var run = await RunAsync("kdocs", "urls", "--file-token", "T", "--pic", "k:attachment");

        Assert.Equal(1, run.ExitCode);
        await Verify(Scrub(run.Transcript)).UseTextForParameters(name);
    }

    [Fact]
    public async Task Download_ErrorPageInPlaceOfAFile_KeepsTheOthers()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Body) { Operation = "storage.*", ItemId = Emulator.Attachments[0].Id, Body = "<html>Forbidden</html>", Times = null });

        var run = await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--retries", "0");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(Emulator.Attachments.Count - 1, Directory.GetFiles(Folder.Combine("files")).Length);
        Assert.Contains("errorPage", run.Error, StringComparison.Ordinal);
    }
}
