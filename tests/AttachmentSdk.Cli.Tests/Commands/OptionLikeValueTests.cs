namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>Misspelt and misplaced options are not values, above all not codes that a vendor is asked for.</summary>
public sealed class OptionLikeValueTests : EmulatedTest
{
    private const string DownloadHelp = "Run 'attachments ekuaibao download --help' for help.\n";
    private const string PicturesHelp = "Run 'attachments kdocs download --help' for help.\n";

    private static readonly string[] Download = ["ekuaibao", "download", "-o", "files"];
    private static readonly string[] Pictures = ["kdocs", "download", "--file-token", "T", "-o", "files"];

    public static TheoryData<string[], string> Lines => new()
    {
        { [.. Download, "--form-code", "B1", "--paralel", "4"], $"Unrecognized command or argument '--paralel'.\nDid you mean '--parallel'?\n{DownloadHelp}" },
        { [.. Download, "--form-code", "B1", "--paralel=4"], $"Unrecognized command or argument '--paralel=4'.\nDid you mean '--parallel'?\n{DownloadHelp}" },
        { [.. Download, "--form-code", "B1", "—paralel", "4"], $"Unrecognized command or argument '—paralel'.\nDid you mean '--parallel'?\n{DownloadHelp}" },
        { [.. Download, "--form-code", "B1", "--dry-run"], $"Unrecognized command or argument '--dry-run'.\n{DownloadHelp}" },
        { [.. Download, "--form-code=--x"], $"Unrecognized command or argument '--x'.\n{DownloadHelp}" },
        { [.. Download, "--form-code", "--x"], $"Unrecognized command or argument '--x'.\n{DownloadHelp}" },
        { ["ekuaibao", "download", "--form-code", "-o", "files"], $"Required argument missing for option: '--form-code'.\n{DownloadHelp}" },
        { ["ekuaibao", "download", "--form-code=-o", "files"], $"Required argument missing for option: '--form-code'.\n{DownloadHelp}" },
        { [.. Download, "--form-code", "--json"], $"Required argument missing for option: '--form-code'.\n{DownloadHelp}" },
        { [.. Download, "--form-code", "--help"], $"Required argument missing for option: '--form-code'.\n{DownloadHelp}" },
        { [.. Download, "--form-code", "B1", "--flow-id", "F1", "--tiemout", "3"], $"Unrecognized command or argument '--tiemout'.\nDid you mean '--timeout'?\n{DownloadHelp}" },
        { [.. Download, "--flow-id", "F1", "--Json"], $"Unrecognized command or argument '--Json'.\nDid you mean '--json'?\n{DownloadHelp}" },
        { [.. Download, "--id", "--key", "k"], $"Required argument missing for option: '--id'.\n{DownloadHelp}" },
        { [.. Download, "--id", "1", "--key", "--report"], $"Required argument missing for option: '--key'.\n{DownloadHelp}" },
        { [.. Download, "--id", "--1", "--key", "k"], $"Unrecognized command or argument '--1'.\n{DownloadHelp}" },
        { [.. Download, "--form-code", "B1", "--report", "--json"], $"Required argument missing for option: '--report'.\n{DownloadHelp}" },
        { [.. Download, "--form-code", "B1", "--limit-rate", "--json"], $"Required argument missing for option: '--limit-rate'.\n{DownloadHelp}" },
        { [.. Download, "--form-code", "B1", "--parallel", "-1"], $"--parallel must be a whole number from 1 to 256, not '-1'.\n{DownloadHelp}" },
        { ["ekuaibao", "download", "--form-code", "B1", "-o", "--json"], $"Required argument missing for option: '-o'.\n{DownloadHelp}" },
        { ["ekuaibao", "urls", "--form-code", "B1", "--show-secret"], "Unrecognized command or argument '--show-secret'.\nDid you mean '--show-secrets'?\nRun 'attachments ekuaibao urls --help' for help.\n" },
        { ["ekuaibao", "upload", "a.pdf", "--jsno"], "Unrecognized command or argument '--jsno'.\nDid you mean '--json'?\nRun 'attachments ekuaibao upload --help' for help.\n" },
        { ["ekuaibao", "location", "--jsno"], "Unrecognized command or argument '--jsno'.\nDid you mean '--json'?\nRun 'attachments ekuaibao location --help' for help.\n" },
        { [.. Pictures, "--sheet", "--all-sheets"], $"Required argument missing for option: '--sheet'.\n{PicturesHelp}" },
        { [.. Pictures, "--pic", "--x:attachment"], $"Unrecognized command or argument '--x:attachment'.\n{PicturesHelp}" },
        { [.. Pictures, "--records", "--form", "x"], $"Unrecognized command or argument '--form'.\nDid you mean '--from'?\n{PicturesHelp}" },
        { ["kdocs", "document", "-o", "files", "--file-token", "T1", "--if-exist", "skip"], "Unrecognized command or argument '--if-exist'.\nDid you mean '--if-exists'?\nRun 'attachments kdocs document --help' for help.\n" },
        { ["login", "kdocs", "--scope", "kso.file.read", "--stor", "x"], "Unrecognized command or argument '--stor'.\nDid you mean '--store'?\nRun 'attachments login kdocs --help' for help.\n" },
        { ["key", "decode", "--key"], "Unrecognized command or argument '--key'.\nRun 'attachments key decode --help' for help.\n" },
        { ["help", "ekuaibao", "--jsno"], "Unrecognized command or argument '--jsno'.\nRun 'attachments help --help' for help.\n" },
        { [.. Download, "--form-code", "B1,B2"], "--form-code 'B1,B2' is a list. Put blanks between its items, as in --form-code B1 B2, or repeat the option.\n" },
        { [.. Download, "--form-code", " B1，B2 、B3"], "--form-code 'B1，B2 、B3' is a list. Put blanks between its items, as in --form-code B1 B2 B3, or repeat the option.\n" },
        { [.. Download, "--form-code", "B1;B2"], "--form-code 'B1;B2' is a list. Put blanks between its items, as in --form-code B1 B2, or repeat the option.\n" },
        { [.. Download, "--form-code", "B1 B2"], "--form-code 'B1 B2' is a list. Put blanks between its items, as in --form-code B1 B2, or repeat the option.\n" },
        { [.. Download, "--flow-id", "F1,"], "--flow-id 'F1,' is a list. Put blanks between its items, as in --flow-id F1, or repeat the option.\n" },
        { [.. Download, "--form-code", "B1", "--flow-id", " \u3000 "], "--flow-id is empty.\n" },
        { ["kdocs", "document", "-o", "files", "--file-token", "T1,T2"], "--file-token 'T1,T2' is a list. Put blanks between its items, as in --file-token T1 T2, or repeat the option.\n" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Run_ValueThatIsNone_IsRefusedBeforeAnythingIsSent(string[] args, string message)
    {
        var run = await RunAsync(args);

        Assert.Equal(new ToolRun(2, "", message), run);
        Assert.Empty(Emulator.Requests);
        Assert.Empty(Directory.GetFileSystemEntries(Folder.FullPath));
    }

    [Fact]
    public async Task Run_SeveralMisspeltOptions_NamesEach()
    {
        var run = await RunAsync("ekuaibao", "download", "-o", "files", "--form-code", "B1", "--paralel", "4", "--report", "--jsno");

        Assert.Equal($"Unrecognized command or argument '--paralel'.\nUnrecognized command or argument '--jsno'.\nDid you mean '--parallel'?\n{DownloadHelp}", run.Error);
    }

    [Fact]
    public async Task Run_IdWithOneHyphen_IsAskedFor()
    {
        var run = await RunAsync("ekuaibao", "urls", "--id", "-7x", "--key", "-k.pdf", "--id", "-1", "--key", "k");

        Assert.Equal((1, 2), (run.ExitCode, run.OutputLines.Count));
        Assert.Contains("\"id\":\"-7x\",\"key\":\"-k.pdf\"", run.OutputLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FormCodeWithBlanksAround_IsTrimmed()
    {
        var code = Emulator.Forms[0].Code;

        var run = await RunAsync("ekuaibao", "urls", "--form-code", $" {code}\u00A0", code, "-x");

        Assert.Contains($"\"form\":\"{code}\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"form\":\" {code}", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"form\":\"-x\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_FileAfterADoubleDash_MayHaveAnyName()
    {
        Write("--a.pdf", "content");

        var run = await RunAsync("ekuaibao", "upload", "--", "--a.pdf");

        Assert.Equal((0, "1 uploaded, 0 failed.\n"), (run.ExitCode, run.Error));
    }
}
