using AttachmentSdk.Generator.Naming;
using NJsonSchema;
using NSwag;

namespace AttachmentSdk.Generator.Tests.Naming;

public class NameRulesTests
{
    private static readonly OpenApiParameter FileToken = new() { Name = "file_token", Kind = OpenApiParameterKind.Path };

    [Fact]
    public void Generate_Parameter_IsCamelCase() =>
        Assert.Equal("fileToken", new ParameterNames().Generate(FileToken, [FileToken]));

    [Fact]
    public void Generate_ParameterOfTheSameNameElsewhere_NamesThePlace()
    {
        var twin = new OpenApiParameter { Name = "fileToken", Kind = OpenApiParameterKind.Query };

        Assert.Equal("fileTokenInPath", new ParameterNames().Generate(FileToken, [FileToken, twin]));
        Assert.Equal("fileTokenInQuery", new ParameterNames().Generate(twin, [FileToken, twin]));
    }

    [Theory]
    [InlineData("getPictureUrls", "GetPictureUrls")]
    [InlineData("get_picture_urls", "GetPictureUrls")]
    public void Generate_OperationId_IsPascalCase(string operationId, string expected)
    {
        var operation = new OpenApiOperation { OperationId = operationId };

        Assert.Equal(expected, new OperationNames().GetOperationName(new OpenApiDocument(), "/a", "get", operation));
    }

    [Fact]
    public void Generate_Property_IsPascalCase()
    {
        var schema = new JsonSchema { Properties = { ["pic_key"] = new JsonSchemaProperty() } };

        Assert.Equal("PicKey", new PropertyNames().Generate(schema.Properties["pic_key"]));
    }

    [Theory]
    [InlineData("picture_url", "PictureUrl")]
    [InlineData("PictureUrl", "PictureUrl")]
    public void Generate_Schema_IsPascalCase(string hint, string expected) =>
        Assert.Equal(expected, new TypeNames().Generate(new JsonSchema(), hint, []));
}
