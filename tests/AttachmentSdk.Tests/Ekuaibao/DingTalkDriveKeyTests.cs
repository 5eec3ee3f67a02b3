using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Ekuaibao;

public class DingTalkDriveKeyTests
{
    [Fact]
    public void Parse_VendorExample_GivesItsFieldsAndKeepsItByteForByte()
    {
        var raw = JArray.Parse(Repository.Fixture("ekuaibao/downloadurls.request.json"))[1].Value<string>("key")!;
        var key = DingTalkDriveKey.Parse(raw);
        Assert.Equal(("136634437985", "128163bbba83.jpg", 2985928L, "jpg", "7215288789"), (key.FileId, key.FileName, key.FileSize, key.FileType, key.SpaceId));
        Assert.Equal(raw, key.Raw);
        Assert.Equal(raw, key.ToString());
        Assert.True(DingTalkDriveKey.TryParse(raw, out var same));
        Assert.Equal(raw, same.Raw);
        Assert.Equal(raw, DingTalkDriveKey.Format(key.FileId, key.FileName, key.FileSize, key.FileType, key.SpaceId));
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("0", 0L)]
    [InlineData("\"2985928\"", 2985928L)]
    [InlineData("2985928.0", 2985928L)]
    [InlineData("1e6", 1000000L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("123456789012345678901234567890", null)]
    [InlineData("-1", null)]
    [InlineData("\"-1\"", null)]
    [InlineData("1.5", null)]
    [InlineData("1e300", null)]
    [InlineData("\"2 MB\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("{}", null)]
    [InlineData("[1]", null)]
    public void Parse_FileSize_IsAWholeNumberOrUnknown(string json, long? expected) =>
        Assert.Equal(expected, DingTalkDriveKey.Parse($"DP:{{\"fileSize\":{json},\"fileName\":\"a\"}}").FileSize);

    [Theory]
    [InlineData("DP:{}")]
    [InlineData("DP: { \"fileName\" : \"a.jpg\" } ")]
    [InlineData("DP:{\"fileName\":\"\\u4e2d\\u6587.jpg\",\"new\":{\"deep\":[1,{}]}}")]
    [InlineData("DP:{\"fileName\":{\"a\":1},\"fileId\":7,\"spaceId\":null,\"fileType\":[]}")]
    [InlineData("DP:{\"$type\":\"System.Object\",\"$ref\":\"1\"}")]
    [InlineData("DP:{\"fileName\":\"2024-06-04T02:36:44Z\"}")]
    public void Parse_AnyObject_KeepsTheRawText(string raw) => Assert.Equal(raw, DingTalkDriveKey.Parse(raw).Raw);

    [Fact]
    public void Parse_TextThatLooksLikeADate_StaysText() =>
        Assert.Equal("2024-06-04T02:36:44Z", DingTalkDriveKey.Parse("DP:{\"fileName\":\"2024-06-04T02:36:44Z\"}").FileName);

    [Fact]
    public void Parse_Escapes_AreText() => Assert.Equal("中文\".jpg", DingTalkDriveKey.Parse("DP:{\"fileName\":\"\\u4e2d\\u6587\\\".jpg\"}").FileName);

    [Theory]
    [InlineData("", "begins with 'DP:'")]
    [InlineData("dp:{}", "begins with 'DP:'")]
    [InlineData("openapi-1.jpg", "begins with 'DP:'")]
    [InlineData("DP:", "cut short or damaged")]
    [InlineData("DP:{\"fileId\":\"1\"", "cut short or damaged")]
    [InlineData("DP:{\\\"fileId\\\":\\\"1\\\"}", "cut short or damaged")]
    [InlineData("DP:[]", "holds a JSON object")]
    [InlineData("DP:null", "holds a JSON object")]
    [InlineData("DP:\"x\"", "holds a JSON object")]
    [InlineData("DP:{} trailing", "damaged")]
    [InlineData("DP:{}{}", "damaged")]
    [InlineData("DP:{}/* comment */", "more text follows")]
    public void Parse_AnythingElse_SaysWhatIsWrong(string raw, string message)
    {
        Assert.Contains(message, Assert.Throws<FormatException>(() => DingTalkDriveKey.Parse(raw)).Message, StringComparison.Ordinal);
        Assert.False(DingTalkDriveKey.TryParse(raw, out var key));
        Assert.Null(key);
    }

    [Theory]
    [InlineData("DP:", "column 4.")]
    [InlineData("DP:x", "column 4.")]
    [InlineData("DP:{x", "column 6.")]
    [InlineData("DP:{\"a\":x}", "column 9.")]
    [InlineData("DP:{\"a\":\"1", "column 11.")]
    [InlineData("DP:{} trailing", "column 7.")]
    [InlineData("DP:{}/* comment */", "column 6.")]
    [InlineData("DP:{\n\"a\":x}", "line 2, column 5.")]
    public void Parse_Damaged_SaysTheColumnAsEditorsCountIt(string raw, string place) =>
        Assert.EndsWith(" at " + place, Assert.Throws<FormatException>(() => DingTalkDriveKey.Parse(raw)).Message, StringComparison.Ordinal);

    [Fact]
    public void Parse_VeryDeep_IsRefusedAndNoStackOverflow() =>
        Assert.Throws<FormatException>(() => DingTalkDriveKey.Parse("DP:" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000))));

    [Fact]
    public void Parse_Null_Throws() => Assert.Throws<ArgumentNullException>(() => DingTalkDriveKey.Parse(null!));

    [Fact]
    public void TryParse_Null_IsFalse() => Assert.False(DingTalkDriveKey.TryParse(null, out _));

    [Fact]
    public void Format_Parse_GivesTheSameFields()
    {
        var random = new Random(5);
        for (var round = 0; round < 1000; round++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => (char)random.Next(1, 0xD800)));
            var size = random.NextInt64();
            var key = DingTalkDriveKey.Parse(DingTalkDriveKey.Format("1", name, size, null, "s"));
            Assert.Equal(("1", name, size, null, "s"), (key.FileId, key.FileName, key.FileSize, key.FileType, key.SpaceId));
        }
    }

    [Fact]
    public void Format_WhatIsNotKnown_IsLeftOut()
    {
        Assert.Equal("DP:{\"fileName\":\"a\",\"fileSize\":0}", DingTalkDriveKey.Format(null, "a", 0, null, null));
        Assert.Equal("DP:{}", DingTalkDriveKey.Format(null, null, null, null, null));
    }

    [Fact]
    public void Format_NegativeSize_Throws()
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => DingTalkDriveKey.Format("1", "a", -1, null, null));
        Assert.Equal(("fileSize", -1L), (fault.ParamName, fault.ActualValue));
        Assert.Contains("at least 0 bytes", fault.Message, StringComparison.Ordinal);
    }
}
