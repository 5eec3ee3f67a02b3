using NJsonSchema;
using NJsonSchema.CodeGeneration;

namespace AttachmentSdk.Generator.Naming;

/// <summary>Properties are PascalCase whatever the wire says: <c>pic_key</c> becomes <c>PicKey</c>.</summary>
internal sealed class PropertyNames : IPropertyNameGenerator
{
    public string Generate(JsonSchemaProperty property) => NameWords.ToPascalCase(property.Name);
}
