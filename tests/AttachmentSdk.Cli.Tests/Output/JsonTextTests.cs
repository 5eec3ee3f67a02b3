using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Cli.Tests.Output;

public class JsonTextTests
{
    [Theory]
    [InlineData("发票 𠮷 👩‍👩.pdf", "发票 𠮷 👩‍👩.pdf")]
    [InlineData("\u007f\u0080\u009b31m\u009f", @"\u007f\u0080\u009b31m\u009f")]
    [InlineData("a\u202efdp\u2066\u200f.exe", @"a\u202efdp\u2066\u200f.exe")]
    [InlineData("\ufeff\u00ad\u2028\u0085", @"\ufeff\u00ad\u2028\u0085")]
    public void Line_AnyText_CannotSteerTheTerminalAndIsReadUnchanged(string text, string expected)
    {
        var line = JsonText.Line(json => json.Field("a", text));

        Assert.Equal($$"""{"a":"{{expected}}"}""", line);
        Assert.Equal(text, (string?)JObject.Parse(line)["a"]);
    }

    [Fact]
    public void Line_HalfOfASurrogatePair_IsNotReplacedByUtf8() =>
        Assert.Equal("""{"a":"\udfb7 \ud842"}""", JsonText.Line(json => json.Field("a", "\udfb7 \ud842")));

    [Theory]
    [InlineData("2", "2")]
    [InlineData("two", "\"two\"")]
    [InlineData("99999999999999999999", "\"99999999999999999999\"")]
    public void Line_NumberOfAnEarlierReport_IsWrittenWhateverItIs(string index, string expected)
    {
        var outcome = new ItemOutcome(new ReferenceFields { [Listing.Field] = "sheets", ["sheetIndex"] = index }, DownloadStatus.Failed);

        Assert.Contains($"\"sheetIndex\":{expected},", OutcomeJson.Line(PictureShape.Instance, outcome, withFileName: true), StringComparison.Ordinal);
    }
}
