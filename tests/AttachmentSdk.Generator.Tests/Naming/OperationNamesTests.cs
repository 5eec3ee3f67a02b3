using AttachmentSdk.Generator.Naming;
using NSwag;

namespace AttachmentSdk.Generator.Tests.Naming;

public class OperationNamesTests
{
    [Theory]
    [InlineData("getPictureUrls", "GetPictureUrls")]
    [InlineData("get_picture_urls", "GetPictureUrls")]
    public void GetOperationName_OperationId_IsPascalCase(string operationId, string expected)
    {
        var operation = new OpenApiOperation { OperationId = operationId };

        Assert.Equal(expected, new OperationNames().GetOperationName(new OpenApiDocument(), "/a", "get", operation));
    }
}
