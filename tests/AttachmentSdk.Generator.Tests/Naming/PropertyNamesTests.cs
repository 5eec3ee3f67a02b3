using AttachmentSdk.Generator.Naming;
using NJsonSchema;

namespace AttachmentSdk.Generator.Tests.Naming;

public class PropertyNamesTests
{
    [Fact]
    public void Generate_SnakeCase_IsPascalCase()
    {
        var schema = new JsonSchema { Properties = { ["pic_key"] = new JsonSchemaProperty() } };

        Assert.Equal("PicKey", new PropertyNames().Generate(schema.Properties["pic_key"]));
    }
}
