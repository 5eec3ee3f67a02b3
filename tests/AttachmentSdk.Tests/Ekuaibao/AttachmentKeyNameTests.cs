using AttachmentSdk.Ekuaibao;

namespace AttachmentSdk.Tests.Ekuaibao;

public class AttachmentKeyNameTests
{
    [Theory]
    [InlineData("openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介.docx", "kotlin简介.docx")]
    [InlineData("OpenAPI0306C2D1-7A5B-4E96-8172-60C5EE0F971E-a.docx", "a.docx")]
    [InlineData("0306c2d1-7a5b-4e96-8172-60c5ee0f971e-a.docx", "a.docx")]
    [InlineData("定额发票01-1612269865498-150.jpg", "定额发票01.jpg")]
    [InlineData("广东机打发票9000(1)-1611919551788-38.jpg", "广东机打发票9000(1).jpg")]
    [InlineData("a-1612269865498-1.tar.gz", "a-1612269865498-1.tar.gz")]
    [InlineData("applet-ekb-web2-1556186636163-817-.png", "applet-ekb-web2-1556186636163-817-.png")]
    [InlineData("plain.pdf", "plain.pdf")]
    [InlineData("openapi-short.pdf", "openapi-short.pdf")]
    [InlineData("-1612269865498-150.jpg", "-1612269865498-150.jpg")]
    public void From_Key_IsTheNameInsideIt(string key, string expected) => Assert.Equal(expected, AttachmentKeyName.From(key));

    [Fact]
    public void From_LongHostileKey_Ends() => Assert.NotEmpty(AttachmentKeyName.From(string.Concat(Enumerable.Repeat("-1612269865498-1", 5_000))));
}
