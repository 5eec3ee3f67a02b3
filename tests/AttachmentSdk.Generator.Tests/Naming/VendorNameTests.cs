using AttachmentSdk.Generator.Naming;

namespace AttachmentSdk.Generator.Tests.Naming;

public class VendorNameTests
{
    [Theory]
    [InlineData("specs/kdocs.yaml", "KDocs")]
    [InlineData("specs/KDOCS.yaml", "KDocs")]
    [InlineData("specs/ekuaibao.yaml", "Ekuaibao")]
    [InlineData("a b/other_vendor.yaml", "OtherVendor")]
    public void From_FileOfContract_IsItsNameInCSharp(string path, string expected) =>
        Assert.Equal(expected, VendorName.From(path));
}
