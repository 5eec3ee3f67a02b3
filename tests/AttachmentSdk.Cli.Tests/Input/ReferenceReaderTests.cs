using System.Text;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Cli.Tests.Input;

/// <summary>One of them measures the memory of the whole process, so nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(ReferenceReaderTests), DisableParallelization = true)]
public sealed class ReferenceReaderGroup;

[Collection(nameof(ReferenceReaderTests))]
public class ReferenceReaderTests
{
    private const string One = """{"id":"1","key":"k"}""";

    [Theory]
    [InlineData("[" + One + "," + One + "]", 2)]
    [InlineData(One + "\n" + One, 2)]
    [InlineData("\uFEFF\n\r\n" + One + "\r\n\r\n" + One + "\r\n", 2)]
    [InlineData("", 0)]
    [InlineData(" \n ", 0)]
    [InlineData("[]", 0)]
    [InlineData("""{"id":"1","key":"k","id":"2","more":{"id":[1,{"key":null}]}}""", 1)]
    [InlineData("""{"id":"1","key":"k","status":"downloaded"}""", 0)]
    [InlineData("""{"status":"skipped"}""", 0)]
    [InlineData("""{"id":"1","key":"k","status":"failed","error":{"code":"api","status":"downloaded"}}""", 1)]
    [InlineData("""{"id":"1","key":"k","status":"notFound"}""", 1)]
    public void Read_ValidText_GivesItsItems(string text, int count) => Assert.Equal(count, Read(text).Count);

    [Theory]
    [InlineData("{\"id\":\"")]
    [InlineData("{\"id\":\"1\",\"key\":\"k\",\"other\":\"")]
    [InlineData("{\"")]
    [InlineData("/*")]
    [InlineData(One + "\n{\"id\":\"")]
    public void Read_ItemThatNeverEnds_IsRefusedWithItsPosition(string begin)
    {
        using var reader = new ReferenceReader(new StreamReader(new EndlessStream(begin)), "list.jsonl", EkuaibaoShape.Instance);

        var error = Assert.Throws<ToolException>(() =>
        {
            while (reader.Next() is not null)
            {
            }
        });

        Assert.StartsWith($"list.jsonl, line {begin.Split('\n').Length}, column ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" or after it: an item has more than 1048576 characters.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_LongItems_AreLimitedOneByOne()
    {
        var item = $$"""{"id":"1","key":"{{new string('k', 600_000)}}"}""";

        Assert.Equal(4, Read($"[{item},{item},{item},{item}]").Count);
    }

    [Fact]
    public void Read_Fields_AreKeptAsTheyStand()
    {
        var item = Assert.Single(Read("""{"id":" 1 ","key":"DP:{\"d\":\"2026-01-01T00:00:00Z\"}","fileName":"𠮷.pdf"}"""));

        Assert.Equal((" 1 ", """DP:{"d":"2026-01-01T00:00:00Z"}""", "𠮷.pdf"), (item["id"], item["key"], item["fileName"]));
    }

    [Fact]
    public void Read_KDocs_TakesTheVendorsNameAndTheReports()
    {
        var items = Read("""{"pic_key":"1","tag":"t"}{"picKey":"2","tag":"t"}""", PictureShape.Instance);

        Assert.Equal(["1", "2"], items.Select(item => item["picKey"]));
    }

    [Fact]
    public void Read_PlaceOnAForm_NeedsNoIdAndNoKey()
    {
        var item = Assert.Single(Read("""{"id":null,"key":null,"form":"B1","flowId":"F","kind":"receipt","place":"flow.receipt[0].receiptUrls[0]","status":"failed","path":"/files/a.pdf"}"""));

        var file = EkuaibaoShape.Instance.Create(item);
        Assert.Equal((null, "B1", "F", FormAttachmentKind.Receipt, "flow.receipt[0].receiptUrls[0]"), (file.Reference, file.FormCode, file.FlowId, file.Kind, file.Path));
    }

    [Fact]
    public void Read_OtherFieldsOfTheSameName_ArePassedOver()
    {
        var item = Assert.Single(Read("""{"id":"1","key":"k","form":{"id":"2"},"flowId":["3"],"kind":true,"place":null}"""));

        Assert.Null(EkuaibaoShape.Instance.Create(item).FlowId);
        Assert.Equal(("1", "k", null), (item["id"], item["key"], item["form"]));
    }

    [Fact]
    public void Read_KindOfALaterVersion_IsTakenForAnother()
    {
        var item = Assert.Single(Read("""{"form":"B1","kind":"stamp","place":"flow.stamp[0]"}"""));

        Assert.Equal(FormAttachmentKind.Other, EkuaibaoShape.Instance.Create(item).Kind);
    }

    [Theory]
    [InlineData("""{"pic_key":"1","tag":"t","sheet":"库存","sheetIndex":3,"cell":"B7"}""", "库存", 3)]
    [InlineData("""{"pic_key":"1","tag":"t","sheet":2026,"sheetIndex":"4","cell":"B7"}""", "2026", 4)]
    [InlineData("""{"pic_key":"1","tag":"t","sheetIndex":99999999999,"cell":"B7"}""", null, null)]
    public void Read_PlaceInASheet_IsKept(string text, string? sheet, int? index)
    {
        var picture = PictureShape.Instance.Create(Assert.Single(Read(text, PictureShape.Instance)));

        Assert.Equal((sheet, index, "B7"), (picture.SheetName, picture.SheetIndex, picture.Cell));
    }

    [Theory]
    [InlineData("hello", "list, line 1, column 1: this is not JSON. Unexpected character encountered while parsing value: h.")]
    [InlineData(One + "\n{\"id\":x}", "list, line 2, column 7: this is not JSON. Unexpected character encountered while parsing value: x.")]
    [InlineData("[" + One, "list, line 1, column 21: the text ends in the middle of the JSON.")]
    [InlineData("{\"id\":", "list, line 1, column 6: the text ends in the middle of the JSON.")]
    [InlineData("{\"id\":\"1", "list, line 1, column 9: this is not JSON. Unterminated string. Expected delimiter: \".")]
    [InlineData("5", "list, line 1, column 1: expected an object like {\"id\":\"…\",\"key\":\"…\"}, or a list of such objects.")]
    [InlineData("[[" + One + "]]", "list, line 1, column 2: expected an object like {\"id\":\"…\",\"key\":\"…\"}, or a list of such objects.")]
    [InlineData("[]" + One, "list, line 1, column 3: more text follows after the end of the list.")]
    [InlineData("\n\n{\"id\":\"1\"}", "list, line 3: 'key' is missing. Expected {\"id\":\"…\",\"key\":\"…\"}.")]
    [InlineData("{\"id\":\"\",\"key\":\"k\"}", "list, line 1: 'id' is missing. Expected {\"id\":\"…\",\"key\":\"…\"}.")]
    [InlineData("{\"id\":null,\"key\":\"k\"}", "list, line 1: 'id' is missing. Expected {\"id\":\"…\",\"key\":\"…\"}.")]
    [InlineData("{\"id\":12,\"key\":\"k\"}", "list, line 1, column 8: 'id' must be a text in quotes.")]
    public void Read_InvalidText_SaysWhere(string text, string message)
    {
        var exception = Assert.Throws<ToolException>(() => Read(text));

        Assert.Equal((ExitCodes.Usage, message), (exception.ExitCode, exception.Message));
    }

    [Theory]
    [InlineData(One + "\nhello", 2, 1)]
    [InlineData(One + "\n  hello", 2, 3)]
    [InlineData("\nhello", 2, 1)]
    [InlineData("\n\n\nhello", 4, 1)]
    [InlineData(One + "\n\n" + One + "\n}", 4, 1)]
    [InlineData(One + "\r\n\r\nhello", 3, 1)]
    [InlineData(One + "\rhello", 2, 1)]
    [InlineData("[\nhello", 2, 1)]
    [InlineData("[\n" + One + ",\nhello", 3, 1)]
    [InlineData("[\n" + One + "\nhello", 3, 1)]
    [InlineData("[\n" + One + "\n]\nhello", 4, 1)]
    [InlineData("/* a\nb */\nhello", 3, 1)]
    [InlineData("// a\nhello", 2, 1)]
    [InlineData(One + "\n/* a */\nhello", 3, 1)]
    [InlineData(One + "\n/hello", 2, 2)]
    [InlineData(One + "\n{\nhello:", 3, 6)]
    [InlineData(One + "\ntrue", 2, 4)]
    [InlineData(One + "\n\"text\"", 2, 6)]
    [InlineData(One + "\n[", 2, 1)]
    [InlineData("[]\n" + One, 2, 1)]
    [InlineData(One + "\n]", 2, 1)]
    [InlineData(One + "\n{\"id\":\"1\",\n", 3, 1)]
    public void Read_InvalidText_NamesTheLineAndTheColumn(string text, int line, int column)
    {
        var exception = Assert.Throws<ToolException>(() => Read(text));

        Assert.StartsWith($"list, line {line}, column {column}: ", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(One + "\n" + One + "\n")]
    public void Read_NotUtf8AtTheStartOfALine_NamesALineBeforeIt(string before)
    {
        using var reader = new ReferenceReader(new StreamReader(new MemoryStream([.. Encoding.UTF8.GetBytes(before), 0xFF]), new UTF8Encoding(false, throwOnInvalidBytes: true)), "list", EkuaibaoShape.Instance);

        var exception = Assert.Throws<ToolException>(() =>
        {
            while (reader.Next() is not null)
            {
            }
        });

        Assert.StartsWith("list, line 1, column 1 or after it: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MillionLines_KeepsNoneOfThem()
    {
        using var reader = new ReferenceReader(new StreamReader(new EndlessLines(1_000_000)), "list", EkuaibaoShape.Instance);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 0;
        while (reader.Next() is not null)
        {
            count++;
        }

        Assert.Equal(1_000_000, count);

        // A million references are over 200 MB.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 64_000_000);
    }

    private static List<ReferenceFields> Read(string text, ReferenceShape? shape = null)
    {
        using var reader = new ReferenceReader(new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes(text))), "list", shape ?? EkuaibaoShape.Instance);
        var items = new List<ReferenceFields>();
        while (reader.Next() is { } item)
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>The same line again and again, out of no memory.</summary>
    private sealed class EndlessLines(int lines) : Stream
    {
        private static readonly byte[] Text = Encoding.UTF8.GetBytes(One + "\n");
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => (long)lines * Text.Length;

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var size = (int)Math.Min(count, Length - _position);
            for (var i = 0; i < size; i++)
            {
                buffer[offset + i] = Text[_position++ % Text.Length];
            }

            return size;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
