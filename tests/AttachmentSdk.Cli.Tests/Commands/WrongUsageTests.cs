namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>Wrong input of every kind: exit code 2, and words that say what to do.</summary>
public sealed class WrongUsageTests : ToolTest
{
    private static readonly string[] Download = ["ekuaibao", "download", "-o", "files"];

    private static readonly string[] Pictures = ["kdocs", "download", "--file-token", "T", "-o", "files"];

    private const string ShareLink = "--file-token is a link, not a file token. The id in a share link (kdocs.cn/l/…) is none either: take the 文档 ID that the open platform gives for the document.\n";

    public WrongUsageTests()
    {
        Variables["EKUAIBAO_ACCESS_TOKEN"] = "token-of-the-test";
        Variables["KDOCS_ACCESS_TOKEN"] = "token-of-the-test";
    }

    public static TheoryData<string, string[], string> Lines => new()
    {
        { "unknown option", [.. Download, "--from", "x", "--parralel", "3"], "Unrecognized command or argument '--parralel'.\nDid you mean '--parallel'?\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "unknown command", ["ekuaibao", "downlod"], "Unrecognized command or argument 'downlod'.\nDid you mean 'download'?\nRun 'attachments ekuaibao --help' for help.\n" },
        { "no input", Download, "Say what to work on: --from FILE, --id ID --key KEY, or --flow-id ID or --form-code CODE.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "two inputs", [.. Download, "--from", "x", "--id", "1"], "Give either --from FILE or --id ID --key KEY, not both.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "a list and a form", [.. Download, "--from", "x", "--form-code", "B1"], "Give either --from FILE or --flow-id ID or --form-code CODE, not both.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "an attachment and a form", ["ekuaibao", "urls", "--id", "1", "--key", "k", "--flow-id", "F"], "Give either --id ID --key KEY or --flow-id ID or --form-code CODE, not both.\nRun 'attachments ekuaibao urls --help' for help.\n" },
        { "form codes behind a double dash", [.. Download, "--form-code", "--", "B1"], "Unrecognized command or argument 'B1'.\nRequired argument missing for option: '--form-code'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "form code missing", [.. Download, "--form-code"], "Required argument missing for option: '--form-code'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "flow id missing", ["ekuaibao", "urls", "--flow-id"], "Required argument missing for option: '--flow-id'.\nRun 'attachments ekuaibao urls --help' for help.\n" },
        { "id missing", ["ekuaibao", "urls", "--key", "k", "--id"], "Required argument missing for option: '--id'.\nRun 'attachments ekuaibao urls --help' for help.\n" },
        { "picture missing", [.. Pictures, "--pic"], "Required argument missing for option: '--pic'.\nRun 'attachments kdocs download --help' for help.\n" },
        { "sheet missing", [.. Pictures, "--range", "A1", "--sheet"], "Required argument missing for option: '--sheet'.\nRun 'attachments kdocs download --help' for help.\n" },
        { "range missing", [.. Pictures, "--sheet", "0", "--range"], "Required argument missing for option: '--range'.\nRun 'attachments kdocs download --help' for help.\n" },
        { "records missing", [.. Pictures, "--records"], "Required argument missing for option: '--records'.\nRun 'attachments kdocs download --help' for help.\n" },
        { "documents missing", ["kdocs", "document", "-o", "files", "--file-token"], "Required argument missing for option: '--file-token'.\nRun 'attachments kdocs document --help' for help.\n" },
        { "upload name missing", ["ekuaibao", "upload", "--name", "--", "a.pdf", "b.pdf"], "Required argument missing for option: '--name'.\nRun 'attachments ekuaibao upload --help' for help.\n" },
        { "scope missing", ["login", "kdocs", "--scope"], "Required argument missing for option: '--scope'.\nRun 'attachments login kdocs --help' for help.\n" },
        { "empty form code", [.. Download, "--form-code", ""], "--form-code is empty.\n" },
        { "layout without name", [.. Download, "--from", "x", "--layout", "{form}"], "--layout: The layout '{form}' cannot be used: {name} must be in it exactly once, and in the last part: nothing else makes names unique and keeps the extension.\n" },
        { "layout of another vendor", [.. Download, "--from", "x", "--layout", "{sheet}/{name}"], "--layout: there is no {sheet} here; there are {id}, {ext}, {date}, {name}, and {form}, {kind} if the items have them.\n" },
        { "layout of sheets for records", [.. Pictures, "--records", "1", "--layout", "{cell}-{name}"], "--layout: there is no {cell} here; there are {sheet}, {record}, {field}, {id}, {ext}, {date}, {name}.\n" },
        { "layout of records for sheets", [.. Pictures, "--all-sheets", "--layout", "{record}-{name}"], "--layout: there is no {record} here; there are {sheet}, {cell}, {id}, {ext}, {date}, {name}.\n" },
        { "no picture", Pictures, "Say what to work on: --from FILE, --pic KEY:TAG, --sheet INDEX, --all-sheets, or --records TABLE_ID.\nRun 'attachments kdocs download --help' for help.\n" },
        { "a sheet and all", [.. Pictures, "--sheet", "0", "--all-sheets"], "Give either --sheet INDEX or --all-sheets, not both.\nRun 'attachments kdocs download --help' for help.\n" },
        { "range without sheet", [.. Pictures, "--all-sheets", "--range", "A1:B2"], "--range goes with exactly one --sheet.\nRun 'attachments kdocs download --help' for help.\n" },
        { "range of two sheets", [.. Pictures, "--sheet", "0", "--sheet", "1", "--range", "A1:B2"], "--range goes with exactly one --sheet.\nRun 'attachments kdocs download --help' for help.\n" },
        { "no range", [.. Pictures, "--sheet", "0", "--range", "A0"], "--range must be a cell such as B7 or two corners such as A1:C10, with columns from A to XFD and rows from 1 to 1048576, not 'A0'.\nRun 'attachments kdocs download --help' for help.\n" },
        { "share link", ["kdocs", "urls", "--file-token", "https://www.kdocs.cn/l/cabc", "--all-sheets"], ShareLink },
        { "share link of a document", ["kdocs", "document", "--file-token", "kdocs.cn/l/cabc", "-o", "files"], ShareLink },
        { "empty table", [.. Pictures, "--records", ""], "--records is empty.\n" },
        { "a name for two uploads", ["ekuaibao", "upload", "a.pdf", "b.pdf", "--name", "c.pdf"], "--name goes with one FILE only.\nRun 'attachments ekuaibao upload --help' for help.\n" },
        { "empty company", ["ekuaibao", "location", ""], "CORP_ID is empty.\n" },
        { "no folder", ["ekuaibao", "download", "--from", "x"], "Option '--output' is required.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "expiration 0", [.. Download, "--from", "x", "--expiration", "0"], "--expiration must be a whole number from 1 to 1800, not '0'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "expiration 1801", ["ekuaibao", "urls", "--from", "x", "--expiration", "1801"], "--expiration must be a whole number from 1 to 1800, not '1801'.\nRun 'attachments ekuaibao urls --help' for help.\n" },
        { "no number", [.. Download, "--from", "x", "--parallel", "many"], "--parallel must be a whole number from 1 to 256, not 'many'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "if exists", [.. Download, "--from", "x", "--if-exists", "foo"], "--if-exists must be one of skip, overwrite, rename, fail, not 'foo'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "rate too small", [.. Download, "--from", "x", "--limit-rate", "1023"], "--limit-rate must be at least 1024 bytes a second, not '1023'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "minimum rate too large", [.. Download, "--from", "x", "--min-rate", "2G"], "--min-rate must be at most 1073741824 bytes a second, not '2G'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "rate of a fraction too small", [.. Download, "--from", "x", "--limit-rate", "0.5K"], "--limit-rate must be at least 1024 bytes a second, not '0.5K'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "no rate", ["kdocs", "download", "--file-token", "T", "--from", "x", "-o", "files", "--limit-rate", "fast"], "--limit-rate must be a number of bytes a second, alone or with K, M or G, such as 500000, 500K or 1.5M, not 'fast'.\nRun 'attachments kdocs download --help' for help.\n" },
        { "negative rate", [.. Download, "--from", "x", "--limit-rate=-2M"], "--limit-rate must be a number of bytes a second, alone or with K, M or G, such as 500000, 500K or 1.5M, not '-2M'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "rate of an unknown unit", [.. Download, "--from", "x", "--limit-rate", "2MB"], "--limit-rate must be a number of bytes a second, alone or with K, M or G, such as 500000, 500K or 1.5M, not '2MB'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "rate with a comma", [.. Download, "--from", "x", "--limit-rate", "1,5M"], "--limit-rate must be a number of bytes a second, alone or with K, M or G, such as 500000, 500K or 1.5M, not '1,5M'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "rate too large", [.. Download, "--from", "x", "--limit-rate", "99999999999G"], "--limit-rate must be at most 9223372036854775807 bytes a second, not '99999999999G'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "rate beyond all numbers", [.. Download, "--from", "x", "--limit-rate", "99999999999999999999999999999999G"], "--limit-rate must be at most 9223372036854775807 bytes a second, not '99999999999999999999999999999999G'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "on failure", [.. Download, "--from", "x", "--on-failure", "Stop"], "--on-failure must be continue or stop, not 'Stop'.\nRun 'attachments ekuaibao download --help' for help.\n" },
        { "empty folder", ["ekuaibao", "download", "--from", "x", "-o", ""], "-o needs a folder; it is empty.\n" },
        { "empty folder of the demo", ["demo", "-o", ""], "-o needs a folder; it is empty.\n" },
        { "unpaired", [.. Download, "--id", "1", "--id", "2", "--key", "k"], "--id and --key go in pairs, but 2 --id and 1 --key are given.\n" },
        { "empty id", [.. Download, "--id", "", "--key", "k"], "--id is empty.\n" },
        { "broken drive key", [.. Download, "--id", "1", "--key", "DP:{fileId"], "After 'DP:' a DingTalk-drive key holds a JSON object; this one is cut short or damaged at column 11.\nPut the key in single quotes, or give it in a file with --from.\n" },
        { "no tag", ["kdocs", "urls", "--file-token", "T", "--pic", "abc"], "--pic 'abc' is not of the form KEY:TAG, such as abc:attachment.\n" },
        { "empty file token", ["kdocs", "urls", "--file-token", "", "--pic", "a:b"], "--file-token is empty.\n" },
        { "no such file", [.. Download, "--from", "missing.json"], "missing.json cannot be read: there is no such file.\n" },
        { "a file of form codes", [.. Download, "--form-code", "@codes.txt"], "--form-code '@codes.txt' looks like the name of a file, which this option does not read. Put the values themselves there, with blanks between them.\n" },
        { "a file of form ids", ["ekuaibao", "urls", "--flow-id", "F", "@ids.txt"], "--flow-id '@ids.txt' looks like the name of a file, which this option does not read. Put the values themselves there, with blanks between them.\n" },
        { "a folder", [.. Download, "--from", "."], ". cannot be read: it is a folder.\n" },
        { "base no URL", [.. Download, "--from", "x", "--base-url", "app.ekuaibao.com"], "--base-url is no URL; it should look like https://app.ekuaibao.com/\n" },
        { "base over ftp", [.. Download, "--from", "x", "--base-url", "ftp://example.com"], "--base-url must be an https URL (or http on this machine); it should look like https://app.ekuaibao.com/\n" },
        { "base over http", [.. Download, "--from", "x", "--base-url", "http://example.com"], "--base-url must begin with https: over plain http the access token could be read on its way. Plain http is taken for this machine only.\n" },
        { "base with secret", [.. Download, "--from", "x", "--base-url", "https://u:p@example.com/?q"], "--base-url must hold no user, query or fragment; it should look like https://app.ekuaibao.com/\n" },
        { "faults missing", ["emulator", "--faults", "none.json"], "The fault file none.json cannot be read: there is no such file.\n" },
        { "emulator not local", ["emulator", "--urls", "http://0.0.0.0:5080"], "The emulator listens on loopback addresses only, such as http://127.0.0.1:5080, not http://0.0.0.0:5080/.\n" },
        { "emulator no URL", ["emulator", "--urls", "5080"], "--urls: '5080' is no address such as http://127.0.0.1:5080.\n" },
        { "demo without files", ["demo", "--files", "0"], "--files must be a whole number from 1 to 10000, not '0'.\nRun 'attachments demo --help' for help.\n" },
    };

    [Theory]
    [InlineData("missing.json cannot be read: there is no such file.\n", "ekuaibao", "download", "-o", "files", "--from", "missing.json")]
    [InlineData("missing.json cannot be read: there is no such file.\n", "ekuaibao", "urls", "--from", "missing.json")]
    [InlineData("missing.json cannot be read: there is no such file.\n", "kdocs", "download", "--file-token", "T", "-o", "files", "--from", "missing.json")]
    [InlineData("missing.json cannot be read: there is no such file.\n", "kdocs", "urls", "--file-token", "T", "--from", "missing.json")]
    [InlineData("--form-code is empty.\n", "ekuaibao", "download", "-o", "files", "--form-code", "")]
    [InlineData("--records is empty.\n", "kdocs", "download", "--file-token", "T", "-o", "files", "--records", "")]
    [InlineData("-o needs a folder; it is empty.\n", "ekuaibao", "download", "-o", "", "--form-code", "B1")]
    public async Task Run_WrongInputAndNoCredentials_NamesTheInput(string message, params string[] args)
    {
        Variables.Clear();
        Assert.Equal(new ToolRun(2, "", message), await RunAsync(args));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Run_WrongUsage_SaysWhatIsWrong(string name, string[] args, string message)
    {
        Assert.NotEmpty(name);

        Assert.Equal(new ToolRun(2, "", message), await RunAsync(args));
        Assert.Empty(Folder.Files());
    }

    [Theory]
    [InlineData("bad faults", "{", "faults.json: The fault file is not JSON: line 1, column 2.\n")]
    [InlineData("unknown field", """[{"kind":"stall","second":1}]""", "faults.json: Rule 1 of the fault file, second: unknown field; there are kind, operation, ")]
    [InlineData("bad rule", """[{"kind":"nothing"}]""", null)]
    public async Task Emulator_BadFaultFile_SaysWhere(string name, string content, string? message)
    {
        var run = await RunAsync("emulator", "--urls", "http://127.0.0.1:0", "--faults", Write("faults.json", content));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message ?? "faults.json: Rule 1 of the fault file, kind: must be one of", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    [Fact]
    public async Task Run_ArgumentBeginningWithAt_IsNoResponseFile()
    {
        var run = await RunAsync("key", "decode", "@key");

        Assert.Equal((2, "A DingTalk-drive key begins with 'DP:'.\n"), (run.ExitCode, run.Error));
    }
}
