using AttachmentSdk.Generator.Naming;
using NJsonSchema;

namespace AttachmentSdk.Generator.Tests.Naming;

public class TypeNamesTests
{
    [Theory]
    [InlineData("picture_url", "PictureUrl")]
    [InlineData("PictureUrl", "PictureUrl")]
    public void Generate_NameOfSchema_IsPascalCase(string hint, string expected) =>
        Assert.Equal(expected, new TypeNames().Generate(new JsonSchema(), hint, []));
}
