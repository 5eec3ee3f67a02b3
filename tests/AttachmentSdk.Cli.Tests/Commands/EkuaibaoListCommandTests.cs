using AttachmentSdk.Emulator;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Commands;

public sealed class EkuaibaoListCommandTests : EmulatedTest
{
    private protected override int Files => 90;

    [Fact]
    public async Task List_Human_IsALineAForm()
    {
        Emulator.Forms[1].Delete(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

        var run = await RunAsync("ekuaibao", "list", "--include-deleted");

        await Verify(Scrub(run.Transcript));
    }

    [Fact]
    public async Task List_JsonIntoDownload_BringsAllFilesOfTheForms()
    {
        var list = await RunAsync("ekuaibao", "list", "--type", "expense,loan", "--type", "receipt", "--state", "paid,archived", "--json");
        Assert.Equal(0, list.ExitCode);
        var forms = Emulator.Forms.Where(form => form is { IsDeleted: false, Type: "expense" or "loan" or "receipt", Status: "paid" or "archived" }).ToList();
        Assert.Equal(forms.Select(form => form.Id).Order(StringComparer.Ordinal), list.OutputLines.Select(line => (string)JObject.Parse(line)["flowId"]!).Order(StringComparer.Ordinal));

        var download = await RunAsync("ekuaibao", "download", "--from", Write("forms.jsonl", list.Output), "-o", "files");

        Assert.True(download.ExitCode == 0, download.Error);
        Assert.Equal(forms.Sum(form => form.Files.Select(file => file.Sha256).Distinct().Count()), Tree("files").Count);
    }

    [Theory]
    [InlineData("2026-10-30", null)]
    [InlineData("2026-10-30 12:00", "2026-10-30")]
    [InlineData(null, "2026-10-30T04:00:00Z")]
    [InlineData("2026-10-30T12:00:00+08:00", "2027-01-01")]
    public async Task List_Times_AreInChinaStandardTime(string? since, string? until)
    {
        var noon = new DateTimeOffset(2026, 10, 30, 12, 0, 0, TimeSpan.FromHours(8));
        var (from, to) = (since is null ? DateTimeOffset.MinValue : since.Length == 10 ? noon.AddHours(-12) : noon, until is null or "2027-01-01" ? DateTimeOffset.MaxValue : until.Length == 10 ? noon.AddHours(12) : noon);
        string[] args = [.. since is null ? [] : (string[])["--since", since], .. until is null ? [] : (string[])["--until", until]];

        var run = await RunAsync(["ekuaibao", "list", "--by", "created", "--json", .. args]);

        var expected = Emulator.Forms.Where(form => !form.IsDeleted && form.CreatedAt >= from && form.CreatedAt < to).Select(form => form.Code).Order(StringComparer.Ordinal);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, run.OutputLines.Select(line => (string)JObject.Parse(line)["form"]!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--since is not before --until", "--since", "2026-11-02", "--until", "2026-11-01")]
    [InlineData("--since 'yesterday' is no time", "--since", "yesterday")]
    [InlineData("--by must be one of updated, created, submitted, paid, not '0'", "--by", "0")]
    [InlineData("--by must be one of", "--by", "updated,paid")]
    [InlineData("--by paid needs", "--by", "paid")]
    [InlineData("--state has an empty value", "--state", "paid,,archived")]
    [InlineData("--type has an empty value", "--type", "expense,")]
    public async Task List_WrongUsage_IsSaidBeforeAnythingIsSent(string message, params string[] args)
    {
        var run = await RunAsync(["ekuaibao", "list", .. args]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(Emulator.Requests.Snapshot());
    }

    [Fact]
    public async Task List_UnknownType_IsTheVendorsAnswer()
    {
        var run = await RunAsync("ekuaibao", "list", "--type", "expenses");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("参数type无法识别", run.Error, StringComparison.Ordinal);
    }
}
