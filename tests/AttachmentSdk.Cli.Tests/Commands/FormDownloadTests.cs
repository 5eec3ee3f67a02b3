using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

/// <summary>From the code or the id of a form to every file of it.</summary>
public sealed class FormDownloadTests : EmulatedTest
{
    private const string Report = "report.jsonl";

    // Of the sample form's files, the one that no response gives a name for.
    private const string Nameless = "拍照.jpg";

    private EmulatedForm Form => Emulator.Forms[0];

    private static string[] Download(params string[] args) => ["ekuaibao", "download", "-o", "files", .. args];

    [Fact]
    public async Task Download_FormCode_StoresEveryFileAtItsPlace()
    {
        var run = await RunAsync(Download("--form-code", Form.Code));

        Assert.Equal(0, run.ExitCode);
        AssertEveryFileOf(Form);
        await Verify(string.Join('\n', Tree("files")));
    }

    [Fact]
    public async Task Download_FormCodeAgain_SkipsEverything()
    {
        await RunAsync(Download("--form-code", Form.Code));
        var tree = Tree("files");

        var run = await RunAsync(Download("--form-code", Form.Code, "--json"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(tree.Count, run.OutputLines.Count);
        Assert.All(run.OutputLines, line => Assert.Equal("skipped", (string?)JObject.Parse(line)["status"]));
        Assert.Equal(tree, Tree("files"));
    }

    [Fact]
    public async Task Download_FormByItsCodeAndItsId_IsDownloadedOnce()
    {
        var other = Emulator.Forms[1];
        var byCode = await RunAsync("ekuaibao", "download", "-o", "apart", "--form-code", Form.Code);
        var byId = await RunAsync("ekuaibao", "download", "-o", "apart", "--flow-id", other.Id);

        var run = await RunAsync(Download("--flow-id", Form.Id, other.Id, "--form-code", Form.Code));

        Assert.Equal(0, run.ExitCode);
        AssertEveryFileOf(Form);
        Assert.Equal(byCode.OutputLines.Count + byId.OutputLines.Count, run.OutputLines.Count);
        Assert.Equal(run.OutputLines.Count, Tree("files").Count);
    }

    [Fact]
    public async Task Download_FormWithoutFiles_NamesIt()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status)
        {
            Operation = EmulatorOperations.EkuaibaoFormAttachments,
            Status = 200,
            ContentType = "application/json",
            Body = $$"""{"items":[{"flowId":"{{Form.Id}}","attachmentList":[]}]}""",
            Times = null,
        });

        var run = await RunAsync(Download("--flow-id", Form.Id));

        Assert.Equal(new ToolRun(0, "", $"No files in form {Form.Id}.\n"), run);
    }

    [Fact]
    public async Task Download_BrokenConnectionsInBetween_AreContinued()
    {
        const int Kept = 5000;
        const int Breaks = 10;
        Emulator.Faults.Add(new FaultRule(FaultKind.Truncate) { Operation = "storage.*", AfterBytes = Kept, Times = Breaks });

        var run = await RunAsync(Download("--form-code", Form.Code));

        Assert.Equal(0, run.ExitCode);
        AssertEveryFileOf(Form);
        Assert.Equal(Breaks, Emulator.Requests.Count(request => request.Fault == FaultKind.Truncate));
        Assert.Contains(Emulator.Requests, request => request.Status == 206 && request.Headers["Range"] == $"bytes={Kept}-");
    }

    [Fact]
    public async Task Download_FormsOfEveryType_StoresEveryFileOfEach()
    {
        var forms = Emulator.Forms.Where(form => !form.IsDeleted).ToList();

        var run = await RunAsync(Download(["--form-code", .. forms.Select(form => form.Code), "--flow-id", .. forms.Take(2).Select(form => form.Id)]));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(forms.Select(form => form.Code).Order(StringComparer.Ordinal), Directory.GetDirectories(Folder.Combine("files")).Select(Path.GetFileName).Where(name => name != ".attachments").Order(StringComparer.Ordinal));
        Assert.All(forms.SelectMany(form => form.Files), file => Assert.Contains(file.Sha256, Hashes("files")));
    }

    [Fact]
    public async Task Download_FlowId_IsOneCallForTheForms()
    {
        NeedsClock = true;
        var forms = Emulator.Forms.Where(form => !form.IsDeleted).ToList();

        var run = await RunAsync(Download(["--flow-id", .. forms.Select(form => form.Id), "--json"]));

        Assert.Equal(0, run.ExitCode);
        Assert.Single(Emulator.Requests.Of(EmulatorOperations.EkuaibaoFormAttachments));
    }

    [Fact]
    public async Task Download_Layout_OutranksTheDefault()
    {
        var run = await RunAsync(Download("--form-code", Emulator.Forms[5].Code, "--layout", "{kind}/{form}-{name}"));

        Assert.Equal(0, run.ExitCode);
        await Verify(string.Join('\n', Tree("files")));
    }

    [Fact]
    public async Task Download_FormsThatAreNotThere_AreItemsOfTheirOwn()
    {
        var deleted = Emulator.Forms.Single(form => form.IsDeleted);

        var run = await RunAsync(Download("--form-code", "B0", deleted.Code, Emulator.Forms[5].Code, "--flow-id", "none", "--json", "--report", Report));

        Assert.Equal(1, run.ExitCode);
        var lines = run.OutputLines.Where(line => line.Contains("\"kind\":\"form\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(2, Tree("files").Count);
        await Verify(Scrub($"{string.Join('\n', lines)}\n--- stderr\n{Elapsed(run.Error)}"), "txt");
    }

    [Fact]
    public async Task Download_Human_NamesWhatFailedByItsPlace()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 410, Times = null });

        var run = await RunAsync(Download("--form-code", Emulator.Forms[5].Code, "B0", "--parallel", "1"));

        Assert.Equal(1, run.ExitCode);
        await Verify(string.Join('\n', run.OutputLines.Order(StringComparer.Ordinal)), "txt");
    }

    [Fact]
    public async Task Download_ReportOfFailedForm_RetriesAtTheSamePlace()
    {
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = "storage.*", Status = 410, Times = null });
        Emulator.Faults.Add(new FaultRule(FaultKind.Status) { Operation = EmulatorOperations.EkuaibaoFormByCode, ItemId = Emulator.Forms[5].Code, Status = 500, Times = null });
        var first = await RunAsync(Download("--form-code", Form.Code, Emulator.Forms[5].Code, "--retries", "0", "--report", Report));
        Emulator.Faults.Clear();

        var second = await RunAsync(Download("--from", Report, "--report", "report2.jsonl"));

        Assert.Equal((1, 0), (first.ExitCode, second.ExitCode));
        AssertEveryFileOf(Form);
        AssertEveryFileOf(Emulator.Forms[5]);
        var tree = Tree("files");
        await RunAsync("ekuaibao", "download", "-o", "direct", "--form-code", Form.Code, Emulator.Forms[5].Code);
        Assert.Equal(Tree("direct"), tree);
        var third = await RunAsync(Download("--from", "report2.jsonl"));
        Assert.Equal((0, "Nothing to do: the input names no item that is still to be done.\n"), (third.ExitCode, third.Error));
    }

    [Fact]
    public async Task Urls_FormCode_MasksWhatMakesThemWork()
    {
        NeedsClock = true;
        var run = await RunAsync("ekuaibao", "urls", "--form-code", Emulator.Forms[5].Code, "B0");

        Assert.Equal(1, run.ExitCode);

        // Forms are gathered for a moment, which moves the clock or not.
        await Verify(System.Text.RegularExpressions.Regex.Replace(Scrub(run.Transcript), @"(?<=""expiresAt"":"")[^""]+", "{time}"));
    }

    private static string Elapsed(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"in \d+\.\d s", "in {time} s");

    private static string KindOf(EmulatedFormFile file) => file switch
    {
        { Invoice: not null } => "invoice",
        { Group: "flow.body" } => "body",
        { Group: "flow.free" } => "fee-detail",
        { Group: "flow.approving" } => "approval",
        _ => "receipt",
    };

    private void AssertEveryFileOf(EmulatedForm form)
    {
        foreach (var file in form.Files.DistinctBy(file => file.Sha256))
        {
            AssertDownloaded($"files/{form.Code}/{KindOf(file)}/{(file.FileName == Nameless ? "file.jpg" : file.FileName)}", file);
        }
    }
}
