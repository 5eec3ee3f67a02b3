using NJsonSchema;

namespace AttachmentSdk.Generator.Naming;

/// <summary>Classes are PascalCase whatever the contract calls their schemas: <c>file_info</c> becomes <c>FileInfo</c>.</summary>
internal sealed class TypeNames : DefaultTypeNameGenerator
{
    protected override string Generate(JsonSchema schema, string? typeNameHint) =>
        NameWords.ToPascalCase(base.Generate(schema, typeNameHint));
}
