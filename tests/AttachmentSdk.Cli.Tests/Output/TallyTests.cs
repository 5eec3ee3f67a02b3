using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Tests.Output;

public sealed class TallyTests : ToolTest
{
    [Fact]
    public void WriteTo_ManyErrors_GroupsEqualOnesAndLimitsTheRest()
    {
        var tally = new Tally(EkuaibaoShape.Instance);
        for (var i = 0; i < 1000; i++)
        {
            tally.Add(Failure("network", "The host is down."));
            tally.Add(Failure("errorPage", $"File {i} is an error page."));
        }

        using var error = NewWriter();
        tally.WriteTo(Console(error, error), TimeSpan.FromSeconds(1.25));

        var lines = error.ToString().Split('\n');
        Assert.Equal("1000 items (network): The host is down.", lines[0]);
        Assert.Equal("991 items failed for other reasons; --report FILE keeps them all.", lines[10]);
        Assert.Equal("0 downloaded (0 B), 0 skipped, 0 not found, 2000 failed, in 1.3 s.", lines[11]);
    }

    [Theory]
    [InlineData(1, "1 item may be cut off: the storage did not state where it ends. The next run downloads it again.")]
    [InlineData(2, "2 items may be cut off: the storage did not state where they end. The next run downloads them again.")]
    public void WriteTo_FilesThatMayBeCutOff_SaysSo(int count, string message)
    {
        var tally = new Tally(EkuaibaoShape.Instance);
        for (var i = 0; i < count; i++)
        {
            tally.Add(new ItemOutcome(new ReferenceFields { ["id"] = "1", ["key"] = "k" }, DownloadStatus.Downloaded) { MayBeCutOff = true });
        }

        using var error = NewWriter();
        tally.WriteTo(Console(error, error), TimeSpan.Zero);
        Assert.Equal(message, error.ToString().Split('\n')[0]);
    }

    [Fact]
    public void Json_OutcomeThatMayBeCutOffOrIsTheOriginal_SaysSo()
    {
        var outcome = new ItemOutcome(new ReferenceFields { ["id"] = "1", ["key"] = "k" }, DownloadStatus.Downloaded) { Bytes = 3, Attempts = 1 };
        Assert.Equal("""{"id":"1","key":"k","status":"downloaded","path":null,"bytes":3,"attempts":1,"error":null}""", OutcomeJson.Line(EkuaibaoShape.Instance, outcome, withFileName: false));
        Assert.Equal(
            """{"id":"1","key":"k","status":"downloaded","path":null,"bytes":3,"attempts":1,"verified":false,"replacesThumbnail":true,"error":null}""",
            OutcomeJson.Line(EkuaibaoShape.Instance, outcome with { MayBeCutOff = true, ReplacesThumbnail = true }, withFileName: false));
    }

    [Fact]
    public void WriteTo_FewItemsOfAnError_NamesThem()
    {
        var tally = new Tally(EkuaibaoShape.Instance);
        tally.Add(Failure("network", "The host is down."));
        tally.Add(Failure("network", "The host is down."));
        tally.Add(new ItemOutcome(new ReferenceFields { ["form"] = "B1", ["kind"] = "form" }, DownloadStatus.NotFound) { ErrorCode = "notFound", ErrorMessage = "There is no such form." });

        using var error = NewWriter();
        tally.WriteTo(Console(error, error), TimeSpan.Zero);

        Assert.Equal(["2 items (network), 1 k, 1 k: The host is down.", "1 item (notFound), B1: There is no such form."], error.ToString().Split('\n')[..2]);
    }

    private static ItemOutcome Failure(string code, string message) =>
        new(new ReferenceFields { ["id"] = "1", ["key"] = "k" }, DownloadStatus.Failed) { ErrorCode = code, ErrorMessage = message };
}
