using AttachmentSdk.Emulator;

namespace AttachmentSdk.Cli.Tests.Output;

public sealed class ProgressTests : EmulatedTest
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task Download_OnTerminal_ShowsProgressOnErrorOnly()
    {
        using var output = NewWriter();
        using var error = NewWriter();

        await AttachmentsTool.RunAsync(["ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--json"], Console(output, error, width: 80, isOutputRedirected: true));

        Assert.Contains(Escape, error.ToString());
        Assert.DoesNotContain(Escape, output.ToString());
        Assert.Equal(Emulator.Attachments.Count, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Download_FormAndSheets_ShowProgressOnErrorOnly()
    {
        using var output = NewWriter();
        using var error = NewWriter();

        await AttachmentsTool.RunAsync(["ekuaibao", "download", "--form-code", Emulator.Forms[0].Code, "-o", "files", "--json"], Console(output, error, width: 80, isOutputRedirected: true));
        await AttachmentsTool.RunAsync(["kdocs", "download", "--file-token", Emulator.KDocsFileToken, "--all-sheets", "-o", "files", "--json"], Console(output, error, width: 80, isOutputRedirected: true));

        Assert.Contains(Escape, error.ToString());
        Assert.DoesNotContain(Escape, output.ToString());
        var files = Emulator.Forms[0].Files.DistinctBy(file => file.Sha256).Count() + Emulator.SheetPictures.Count;
        Assert.Equal(files, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Download_NoProgress_ShowsNone()
    {
        using var output = NewWriter();
        using var error = NewWriter();

        await AttachmentsTool.RunAsync(["ekuaibao", "download", "--from", WriteAttachments(), "-o", "files", "--no-progress"], Console(output, error, width: 80));

        Assert.DoesNotContain(Escape, error.ToString());
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Download_NoColor_IsRespected()
    {
        Variables["NO_COLOR"] = "1";
        using var output = NewWriter();
        using var error = NewWriter();

        await AttachmentsTool.RunAsync(["ekuaibao", "download", "--from", WriteAttachments(), "-o", "files"], Console(output, error, width: 80));

        Assert.DoesNotMatch(@"\u001b\[[0-9;]*m", error.ToString());
    }

    [Fact]
    public async Task Demo_OnTerminal_ShowsProgressOnErrorOnly()
    {
        using var output = NewWriter();
        using var error = NewWriter();

        Assert.Equal(0, await AttachmentsTool.RunAsync(["demo", "--files", "6"], Console(output, error, width: 80, isOutputRedirected: true)));

        Assert.Contains(Escape, error.ToString());
        Assert.DoesNotContain(Escape, output.ToString());
    }

    [Fact]
    public async Task Demo_NoProgress_ShowsNone()
    {
        using var output = NewWriter();
        using var error = NewWriter();

        Assert.Equal(0, await AttachmentsTool.RunAsync(["demo", "--files", "6", "--no-progress"], Console(output, error, width: 80)));

        Assert.Equal("", error.ToString());
    }

    [Fact]
    public async Task Download_Redirected_HasNoControlSequence()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 404, Times = 3 });

        var run = await RunAsync("ekuaibao", "download", "--from", WriteAttachments(), "-o", "files");

        Assert.DoesNotContain(Escape, run.Transcript);
    }
}
