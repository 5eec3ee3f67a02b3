using AttachmentSdk.Generator.Naming;
using NSwag;

namespace AttachmentSdk.Generator.Tests.Naming;

public class ParameterNamesTests
{
    private static readonly OpenApiParameter FileToken = new() { Name = "file_token", Kind = OpenApiParameterKind.Path };

    [Fact]
    public void Generate_SnakeCase_IsCamelCase() =>
        Assert.Equal("fileToken", new ParameterNames().Generate(FileToken, [FileToken]));

    [Fact]
    public void Generate_SameNameElsewhereInTheRequest_NamesThePlace()
    {
        var twin = new OpenApiParameter { Name = "fileToken", Kind = OpenApiParameterKind.Query };

        Assert.Equal("fileTokenInPath", new ParameterNames().Generate(FileToken, [FileToken, twin]));
        Assert.Equal("fileTokenInQuery", new ParameterNames().Generate(twin, [FileToken, twin]));
    }
}
