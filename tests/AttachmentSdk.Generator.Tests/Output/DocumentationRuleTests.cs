using AttachmentSdk.Generator.Output;

namespace AttachmentSdk.Generator.Tests.Output;

public class DocumentationRuleTests
{
    [Theory]
    [InlineData("interface IApi")]
    [InlineData("class Api : IApi")]
    public void Apply_ClientType_IsDocumented(string declaration) =>
        Assert.Equal(
            $"    /// <summary>The calls of the contract, one method each.</summary>\n    [System.CodeDom.Compiler.GeneratedCode(\"NSwag\", \"1\")]\n    public partial {declaration}",
            new DocumentationRule().Apply($"    [System.CodeDom.Compiler.GeneratedCode(\"NSwag\", \"1\")]\n    public partial {declaration}"));

    [Fact]
    public void Apply_Model_KeepsTheDocumentationOfItsSchema()
    {
        const string Model = "    [System.CodeDom.Compiler.GeneratedCode(\"NJsonSchema\", \"1\")]\n    public partial class Model";
        Assert.Equal(Model, new DocumentationRule().Apply(Model));
    }

    [Fact]
    public void Apply_UnknownFields_AreDocumented() =>
        Assert.StartsWith(
            "  /// <summary>Fields of the answer that the contract does not know",
            new DocumentationRule().Apply("  [Newtonsoft.Json.JsonExtensionData]\n  public object AdditionalProperties"),
            StringComparison.Ordinal);
}
