using NJsonSchema;
using NJsonSchema.CodeGeneration;
using NSwag;
using NSwag.CodeGeneration;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace AttachmentSdk.Generator.Naming;

/// <summary>Methods are PascalCase whatever the contract's <c>operationId</c> looks like.</summary>
internal sealed class OperationNames : SingleClientFromOperationIdOperationNameGenerator
{
    public override string GetOperationName(OpenApiDocument document, string path, string httpMethod, OpenApiOperation operation) =>
        NameWords.ToPascalCase(base.GetOperationName(document, path, httpMethod, operation));
}

/// <summary>Parameters are camelCase whatever the wire says: <c>file_token</c> becomes <c>fileToken</c>.</summary>
internal sealed class ParameterNames : IParameterNameGenerator
{
    public string Generate(OpenApiParameter parameter, IEnumerable<OpenApiParameter> allParameters)
    {
        var name = NameWords.ToCamelCase(parameter.Name);

        // One that several operations share stands in the list as a reference, which has no name of its own.
        var isTaken = allParameters.Select(other => other.ActualParameter).Any(other => other != parameter.ActualParameter && NameWords.ToCamelCase(other.Name) == name);
        return isTaken ? $"{name}In{NameWords.ToPascalCase(parameter.Kind.ToString())}" : name;
    }
}

/// <summary>Properties are PascalCase whatever the wire says: <c>pic_key</c> becomes <c>PicKey</c>.</summary>
internal sealed class PropertyNames : IPropertyNameGenerator
{
    public string Generate(JsonSchemaProperty property) => NameWords.ToPascalCase(property.Name);
}

/// <summary>Classes are PascalCase whatever the contract calls their schemas: <c>file_info</c> becomes <c>FileInfo</c>.</summary>
internal sealed class TypeNames : DefaultTypeNameGenerator
{
    protected override string Generate(JsonSchema schema, string? typeNameHint) =>
        NameWords.ToPascalCase(base.Generate(schema, typeNameHint));
}
