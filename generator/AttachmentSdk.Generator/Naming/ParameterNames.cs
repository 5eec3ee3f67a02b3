using NSwag;
using NSwag.CodeGeneration;

namespace AttachmentSdk.Generator.Naming;

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
