using AttachmentSdk.Generator.Naming;

namespace AttachmentSdk.Generator.Tests.Naming;

public class NameWordsTests
{
    [Theory]
    [InlineData("pic_key", "PicKey")]
    [InlineData("thumbUrl", "ThumbUrl")]
    [InlineData("x-oss-date", "XOssDate")]
    [InlineData("file.token", "FileToken")]
    [InlineData("__a__b__", "AB")]
    [InlineData("v2api", "V2Api")]
    [InlineData("2nd_page", "_2NdPage")]
    [InlineData("URL", "URL")]
    [InlineData("文件_id", "文件Id")]
    [InlineData("Already", "Already")]
    public void ToPascalCase_WireName_JoinsCapitalisedWords(string wireName, string expected) =>
        Assert.Equal(expected, NameWords.ToPascalCase(wireName));

    [Theory]
    [InlineData("file_token", "fileToken")]
    [InlineData("Name", "name")]
    [InlineData("2nd", "_2Nd")]
    public void ToCamelCase_WireName_BeginsSmall(string wireName, string expected) =>
        Assert.Equal(expected, NameWords.ToCamelCase(wireName));

    [Theory]
    [InlineData("")]
    [InlineData("_-$")]
    public void ToPascalCase_NothingToName_SaysWhichName(string wireName)
    {
        Assert.False(NameWords.CanName(wireName));
        Assert.Contains($"'{wireName}'", Assert.Throws<ContractException>(() => NameWords.ToPascalCase(wireName)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specs/kdocs.yaml", "KDocs")]
    [InlineData("specs/KDOCS.yaml", "KDocs")]
    [InlineData("specs/ekuaibao.yaml", "Ekuaibao")]
    [InlineData("a b/other_vendor.yaml", "OtherVendor")]
    public void VendorOf_FileOfContract_IsItsNameInCSharp(string path, string expected) =>
        Assert.Equal(expected, NameWords.VendorOf(path));
}
