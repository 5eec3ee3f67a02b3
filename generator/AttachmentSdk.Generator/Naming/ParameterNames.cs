using NSwag;
using NSwag.CodeGeneration;

namespace AttachmentSdk.Generator.Naming;

/// <summary>Parameters are camelCase whatever the wire says: <c>file_token</c> becomes <c>fileToken</c>.</summary>
internal sealed class ParameterNames : IParameterNameGenerator
{
    public string Generate(OpenApiParameter parameter, IEnumerable<OpenApiParameter> allParameters)
    {
        var name = NameWords.ToCamelCase(parameter.Name);
        var isTaken = allParameters.Any(other => other != parameter && NameWords.ToCamelCase(other.Name) == name);
        return isTaken ? $"{name}In{NameWords.ToPascalCase(parameter.Kind.ToString())}" : name;
    }
}
