using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using AttachmentSdk.Downloads.Files;
using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Downloads.Files;

public class ContentDispositionNameTests
{
    [Theory]
    [InlineData("attachment; filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"a b.pdf\"", "a b.pdf")]
    [InlineData("inline;filename=\"a;b=c.pdf\";size=3", "a;b=c.pdf")]
    [InlineData("attachment; FileName=\"a.pdf\"", "a.pdf")]
    [InlineData("attachment; filename = \"a.pdf\" ", "a.pdf")]
    [InlineData("filename=a.pdf", "a.pdf")]
    [InlineData("attachment; filename=\"a\\\"b.pdf\"", "a\"b.pdf")]
    [InlineData("attachment; filename=\"a\\\\b.pdf\"", "a\\b.pdf")]
    [InlineData("attachment; filename=\"C:\\dir\\b.pdf\"", "C:\\dir\\b.pdf")]
    [InlineData("attachment; filename=\"a\\\";b.pdf\"; size=3", "a\";b.pdf")]
    [InlineData("attachment; filename=\"C:\\dir\\\"", "C:\\dir\\")]
    [InlineData("attachment; filename=a\\;size=3", "a\\")]
    [InlineData("attachment; filename=\"a.pdf", "a.pdf")]
    [InlineData("attachment; filename*=UTF-8''kotlin%E7%AE%80%E4%BB%8B.docx", "kotlin简介.docx")]
    [InlineData("attachment; filename*=utf-8'zh-CN'%e5%8f%91%e7%a5%a8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=\"UTF-8''%E5%8F%91%E7%A5%A8.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''it's.pdf", "it's.pdf")]
    [InlineData("attachment; filename*=UTF-8''%F0%A0%AE%B7.pdf", "𠮷.pdf")]
    [InlineData("attachment; filename*=GBK''%B7%A2%C6%B1.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=ISO-8859-1''%E9t%E9.pdf", "été.pdf")]
    [InlineData("attachment; filename*=iso-8859-1''%C3%A9.pdf", "Ã©.pdf")]
    [InlineData("attachment; filename=\"wrong.pdf\"; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf; filename=\"wrong.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=broken; filename=\"right.pdf\"", "right.pdf")]
    [InlineData("attachment; filename*=UTF-8''; filename=\"right.pdf\"", "right.pdf")]
    [InlineData("attachment; filename=\"%E5%8F%91%E7%A5%A8.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename=\"100%.pdf\"", "100%.pdf")]
    [InlineData("attachment; filename=\"100%ZZ%4.pdf\"", "100%ZZ%4.pdf")]
    [InlineData("attachment; filename=\"100% %41.pdf\"", "100% %41.pdf")]
    [InlineData("attachment; filename=\"%41\u007F\"", "%41\u007F")]
    [InlineData("attachment; filename*=UTF-8''a%4", "a%4")]
    [InlineData("attachment; filename*=UTF-8''a%42", "aB")]
    [InlineData("attachment; filename*=UTF-8''a%+1b", "a%+1b")]
    [InlineData("attachment; filename=\"发票.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename=a.pdf; filename=b.pdf", "a.pdf")]
    public void Read_Header_GivesTheName(string header, string expected) => Assert.Equal(expected, ContentDispositionName.Read(header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("attachment")]
    [InlineData("attachment; filename=")]
    [InlineData("attachment; filename=\"\"")]
    [InlineData("attachment; filename=\"")]
    [InlineData("attachment; filename=''")]
    [InlineData("attachment; filename=..")]
    [InlineData("attachment; filename=\"=?UTF-8?B?!!!?=\"")]
    [InlineData("form-data; name=\"file\"")]
    [InlineData("attachment\r\ninline")]
    [InlineData("attachment; filename=\"   \"")]
    [InlineData("attachment; size=3")]
    [InlineData("attachment; filename*=broken")]
    [InlineData(";;;===")]
    public void Read_NoName_IsNull(string? header) => Assert.Null(ContentDispositionName.Read(header));

    [Theory]
    [InlineData("attachment; filename=invoice.pdf\"", "invoice.pdf")]
    [InlineData("attachment; filename=\"\"invoice.pdf\"\"", "invoice.pdf")]
    [InlineData("attachment; filename=\"\"invoice.pdf\"; size=3", "invoice.pdf")]
    [InlineData("attachment; filename=\"\\\"invoice.pdf\\\"\"", "invoice.pdf")]
    [InlineData("attachment; filename=\"'invoice.pdf'\"", "invoice.pdf")]
    [InlineData("attachment; filename='in; voice.pdf'; size=3", "in; voice.pdf")]
    [InlineData("attachment; filename=invoice.pdf'", "invoice.pdf")]
    [InlineData("attachment; filename='tis.pdf", "'tis.pdf")]
    [InlineData("attachment; filename=it's.pdf", "it's.pdf")]
    [InlineData("attachment; filename=“发票.pdf”", "发票.pdf")]
    [InlineData("attachment; filename=\"关于\"发票\"的说明.pdf\"", "关于\"发票\"的说明.pdf")]
    [InlineData("attachment; filename=\"no end.pdf; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename=\"no end.pdf; size=3", "no end.pdf")]
    [InlineData("attachment; filename=\"C:\\dir\\\"; size=3", "C:\\dir\\")]
    [InlineData("attachment; filename=\"a\"; b.pdf\"", "a\"; b.pdf")]
    [InlineData("attachment; filename=\"a.pdf\", inline", "a.pdf")]
    public void Read_OddQuotes_AreNoPartOfTheName(string header, string expected) => Assert.Equal(expected, ContentDispositionName.Read(header));

    [Theory]
    [InlineData("attachment; filename=a;b.pdf", "a;b.pdf")]
    [InlineData("attachment; filename=a; b.pdf; size=3", "a; b.pdf")]
    [InlineData("attachment; filename=a.pdf;", "a.pdf")]
    [InlineData("attachment; filename=a,b.pdf", "a,b.pdf")]
    [InlineData("attachment; filename=; name=\"a.pdf\"", "a.pdf")]
    [InlineData("attachment; filename=\"\"; filename=a.pdf", "a.pdf")]
    [InlineData("form-data; name=\"file\"; filename=a.pdf", "a.pdf")]
    [InlineData("ATTACHMENT; FILENAME*=utf-8''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename* = UTF-8''a.pdf", "a.pdf")]
    [InlineData("attachment filename=\"a.pdf\"", "a.pdf")]
    [InlineData("attachment, attachment; filename=\"a.pdf\"", "a.pdf")]
    [InlineData("attachment\r\nattachment; filename=\"a.pdf\"", "a.pdf")]
    [InlineData("attachment;\r\n filename=\"a.pdf\"", "a.pdf")]
    [InlineData("attachment; filename=\"a\r\n\tb.pdf\"", "a b.pdf")]
    [InlineData("\r\n attachment; filename=a.pdf\r\n", "a.pdf")]
    public void Read_OddParameters_GiveTheName(string header, string expected) => Assert.Equal(expected, ContentDispositionName.Read(header));

    [Theory]
    [InlineData("attachment; filename*=UTF-8''a%2", "a%2")]
    [InlineData("attachment; filename*=UTF-8''100%.pdf", "100%.pdf")]
    [InlineData("attachment; filename*=UTF-8''%B7%A2%C6%B1.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''%E5%8F%91%E7%A5", "发\uFFFD")]
    [InlineData("attachment; filename*=UTF-8''%E5%8F%91%ZZ.pdf", "发%ZZ.pdf")]
    [InlineData("attachment; filename*=UTF-8''%25E5%258F%2591%25E7%25A5%25A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename=\"%25E5%258F%2591%25E7%25A5%25A8.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''50%2541.pdf", "50%41.pdf")]
    [InlineData("attachment; filename*=UTF-8'%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=\"发票.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=x-invented''%E5%8F%91%E7%A5%A8.pdf", "发票.pdf")]
    [InlineData("attachment; filename*=utf-7''+ZeVT0Q-.pdf", "+ZeVT0Q-.pdf")]
    [InlineData("attachment; filename*=UTF-8''\"%E5%8F%91%E7%A5%A8.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename=\"UTF-8''%E5%8F%91%E7%A5%A8.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename*=UTF-8''发票%20.pdf", "发票 .pdf")]
    [InlineData("attachment; filename=\"%B7%A2%C6%B1.pdf\"", "发票.pdf")]
    [InlineData("attachment; filename=\"100%_%E5%8F%91.pdf\"", "100%_发.pdf")]
    [InlineData("attachment; filename=\"50%41.pdf\"", "50%41.pdf")]
    [InlineData("attachment; filename=\"50%E9.pdf\"", "50%E9.pdf")]
    [InlineData("attachment; filename=\"发票%20(2).pdf\"", "发票 (2).pdf")]
    public void Read_OddPercentEncoding_GivesTheName(string header, string expected) => Assert.Equal(expected, ContentDispositionName.Read(header));

    [Theory]
    [InlineData("filename*1*=%E8%B4%A6.pdf; filename*0*=UTF-8''%E4%B8%80", "一账.pdf")]
    [InlineData("filename*0=\"long \"; filename*1=\"name.pdf\"", "long name.pdf")]
    [InlineData("filename*0*=UTF-8''%E4%B8; filename*1*=%80.pdf", "一.pdf")]
    [InlineData("filename*0*=GBK''%B7%A2; filename*1*=%C6%B1; filename*2=\" 100%41.pdf\"", "发票 100%41.pdf")]
    [InlineData("filename*0=UTF-8''%E4%B8%80; filename*1*=%E8%B4%A6.pdf", "一账.pdf")]
    [InlineData("filename*0=a; filename*1*=%E8%B4%A6.pdf", "a账.pdf")]
    [InlineData("filename*0*=UTF-8''%E4%B8%80; filename*2*=.pdf", "一.pdf")]
    [InlineData("filename*1*=%E8%B4%A6; filename*2=.pdf", "账.pdf")]
    [InlineData("filename*0*=UTF-8''%E4%B8%80; filename*2*=.pdf; filename=whole.pdf", "whole.pdf")]
    [InlineData("filename*0=\"=?UTF-8?B?5a+5?=\"; filename*1=\" =?UTF-8?B?6LSm5Y2V?=.pdf\"", "对账单.pdf")]
    [InlineData("filename=wrong.pdf; FILENAME*0*=UTF-8''%E4%B8%80; FileName*1=.pdf", "一.pdf")]
    [InlineData("filename*0*=UTF-8''a; filename*10=.pdf; filename*1=0; filename*2=1; filename*3=2; filename*4=3; filename*5=4; filename*6=5; filename*7=6; filename*8=7; filename*9=8", "a012345678.pdf")]
    public void Read_Continuations_AreJoined(string parameters, string expected) => Assert.Equal(expected, ContentDispositionName.Read("attachment; " + parameters));

    [Theory]
    [InlineData("=?utf-8?q?=E5=AF=B9_=E8=B4=A6.pdf?=", "对 账.pdf")]
    [InlineData("=?UTF-8?B?5a+56LSm?= =?UTF-8?B?5Y2VLnBkZg==?=", "对账单.pdf")]
    [InlineData("=?UTF-8?B?5a+56LQ?=   =?UTF-8?B?puWNlS5wZGY=?=", "对账单.pdf")]
    [InlineData("=?UTF-8?B?5a+56LSm5Y2V?= (2).pdf", "对账单 (2).pdf")]
    [InlineData("2024 =?GBK?Q?=B7=A2=C6=B1?= =?UTF-8?Q?=E5=8D=95?=.pdf", "2024 发票单.pdf")]
    [InlineData("=?UTF-8*zh-CN?B?5a+56LSm5Y2V?=.pdf", "对账单.pdf")]
    [InlineData("=?GB18030?B?t6LGsQ==?=.pdf", "发票.pdf")]
    [InlineData("=?x-invented?B?t6LGsQ==?=.pdf", "发票.pdf")]
    [InlineData("=?UTF-8?B?5a+56LSm5Y2VLnhsc3g?=", "对账单.xlsx")]
    [InlineData("=?UTF-8?B?5a+5 6LSm*5Y2VLnhsc3g=?=", "对账单.xlsx")]
    [InlineData("=?UTF-8?B?5a+56LSm5Y2VLnhsc3g=", "对账单.xlsx")]
    [InlineData("=?UTF-8?B?5a+56LSm5Y2VLnhsc3g=?", "对账单.xlsx")]
    [InlineData("=?UTF-8?Q?a=ZZ=4.pdf?=", "a=ZZ=4.pdf")]
    [InlineData("=?UTF-8?X?a?=.pdf", "=?UTF-8?X?a?=.pdf")]
    public void Read_EncodedWords_AreDecoded(string value, string expected)
    {
        Assert.Equal(expected, ContentDispositionName.Read($"attachment; filename=\"{value}\""));
        Assert.Equal(expected, ContentDispositionName.Read($"attachment; filename={value}"));
    }

    [Theory]
    [InlineData("%B7%A2%C6%B1", "发票", "gbk", "GBK", "\"gbk\"", "gb2312", "GB_2312-80", "x-gbk", "cp936", "MS936", "windows-936", "936", "gb18030", "GB-18030", "gb18030-2022", "euc-cn", "csGB2312")]
    [InlineData("%A6%AC%BE%DA", "收據", "big5", "Big5", "big5-hkscs", "Big5_HKSCS", "cp950", "windows-950", "x-big5", "csbig5", "cn-big5")]
    [InlineData("%97%CC%8E%FB%8F%91", "領収書", "shift_jis", "Shift-JIS", "sjis", "x-sjis", "cp932", "windows-31j", "MS932", "ms_kanji")]
    [InlineData("%BF%B5%BC%F6%C1%F5", "영수증", "euc-kr", "EUC_KR", "ks_c_5601-1987", "cp949", "windows-949", "uhc")]
    [InlineData("%CE%CE%BC%FD%BD%F1", "領収書", "euc-jp", "EUC_JP")]
    [InlineData("%E9t%E9", "été", "iso-8859-1", "ISO_8859-1", "latin1", "l1", "windows-1252", "cp1252")]
    [InlineData("%80", "€", "windows-1252", "Windows1252", "CP1252")]
    [InlineData("%F1%E2%E5%F2", "свет", "windows-1251")]
    [InlineData("%E5%8F%91%E7%A5%A8", "发票", "utf-8", "utf8", "UTF_8", " UTF-8 ", "us-ascii", "", "unknown-8bit", "0", "65000", "99999", "utf-7")]
    public void Read_DeclaredCharset_IsKnownByEachOfItsNames(string encoded, string expected, params string[] charsets) => Assert.All(charsets, charset =>
    {
        Assert.Equal(expected + ".pdf", ContentDispositionName.Read($"attachment; filename*={charset}''{encoded}.pdf"));
        Assert.Equal(expected + ".pdf", ContentDispositionName.Read($"attachment; filename*={charset}'zh-CN'{encoded}.pdf"));
        var raw = Regex.Replace(encoded, "%(..)", match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString());
        Assert.Equal(expected + ".pdf", ContentDispositionName.Read($"attachment; filename*={charset}''{raw}.pdf"));
    });

    [Fact]
    public void Read_HeadersAsSent_GiveTheNames()
    {
        var cases = JArray.Parse(Repository.Read("tests/AttachmentSdk.Tests/Downloads/Files/ContentDispositionNameTests.json"));
        Assert.All(cases, item => Assert.Equal((string?)item["expected"], ContentDispositionName.Read(Encoding.Latin1.GetString(Convert.FromHexString((string)item["headerHex"]!)))));
        Assert.Equal(11, cases.Count);
    }

    [Theory]
    [InlineData("attachment; filename=\"")]
    [InlineData(";filename=\"x;a=\"x")]
    [InlineData("=?UTF-8?B?")]
    [InlineData("\\\"")]
    public void Read_LongHostileHeader_EndsSoon(string piece)
    {
        var clock = Stopwatch.StartNew();
        ContentDispositionName.Read("attachment; filename=\"" + string.Concat(Enumerable.Repeat(piece, 100_000)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Fact]
    public void Read_RawUtf8_IsRecovered() =>
        Assert.Equal("发票 𠮷.pdf", ContentDispositionName.Read(Raw("attachment; filename=\"发票 𠮷.pdf\"", Encoding.UTF8)));

    [Fact]
    public void Read_RawGbk_IsRecovered() =>
        Assert.Equal("发票.pdf", ContentDispositionName.Read(Raw("attachment; filename=\"发票.pdf\"", CodePagesEncodingProvider.Instance.GetEncoding(936)!)));

    [Fact]
    public void Read_RawGb18030WithFourBytes_IsRecovered() =>
        Assert.Equal("𠮷田 㐂.docx", ContentDispositionName.Read(Raw("attachment; filename=𠮷田 㐂.docx", CodePagesEncodingProvider.Instance.GetEncoding(54936)!)));

    // The second byte of these characters is a backslash.
    [Fact]
    public void Read_RawGbkWithBackslashes_IsRecovered() =>
        Assert.Equal("乗俓.pdf", ContentDispositionName.Read(Raw("attachment; filename=\"乗俓.pdf\"", CodePagesEncodingProvider.Instance.GetEncoding(936)!)));

    [Fact]
    public void Read_RawLatin1_IsKept() => Assert.Equal("é.pdf", ContentDispositionName.Read("attachment; filename=\"é.pdf\""));

    [Fact]
    public void Read_RandomHeaders_NeverThrow()
    {
        var random = new Random(8);
        const string Pieces = "=;\"\\'%*filenameUTF-8 \t中é\uD83D\0";
        for (var round = 0; round < 50_000; round++)
        {
            var header = "attachment; filename" + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var name = ContentDispositionName.Read(header);
            Assert.True(name is null || !string.IsNullOrWhiteSpace(name));
        }
    }

    private static string Raw(string text, Encoding encoding) => Encoding.Latin1.GetString(encoding.GetBytes(text));
}
