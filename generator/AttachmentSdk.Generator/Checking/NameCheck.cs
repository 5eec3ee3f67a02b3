using System.Text.RegularExpressions;
using AttachmentSdk.Generator.Naming;
using Microsoft.OpenApi;

namespace AttachmentSdk.Generator.Checking;

/// <summary>
/// Everything that becomes C# has a name of its own there: schemas, their properties, methods and their parameters. Also finds what the
/// reader does not ask for, though the generator needs it.
/// </summary>
internal sealed partial class NameCheck(ContractFile file) : OpenApiVisitorBase
{
    private const string Code = "SPEC006";

    private readonly Dictionary<string, string> _methods = [];
    private IEnumerable<(IOpenApiParameter, string Place)> _shared = [];

    public override void Visit(OpenApiDocument doc)
    {
        Require(file.Json["paths"], "paths");
        CheckNames([], (doc.Components?.Schemas?.Keys ?? []).Select(name => (name, $"#/components/schemas/{name}")), NameWords.ToPascalCase);
    }

    public override void Visit(IOpenApiRequestBody requestBody) => Require(requestBody.Content, "content");

    public override void Visit(IOpenApiSecurityScheme securityScheme) => Require(securityScheme.Type, "type");

    public override void Visit(IOpenApiPathItem pathItem) => _shared = Parameters(pathItem.Parameters);

    public override void Visit(OpenApiOperation operation)
    {
        Require(operation.OperationId, "operationId");
        IEnumerable<string> id = operation.OperationId is { } given ? [given] : [];
        CheckNames(_methods, id.Select(name => (name, $"{PathString}/operationId")), name => NameWords.ToPascalCase(name) + "Async", atKey: false);

        var parameters = _shared
            .Concat(Parameters(operation.Parameters))
            .Where(each => each.Item1.Name is not null)
            .ToLookup(each => each.Item1.In, each => (each.Item1.Name!, each.Place));
        foreach (var place in parameters)
        {
            CheckNames(new() { ["cancellationToken"] = "the parameter that every method has" }, place, NameWords.ToCamelCase);
        }

        foreach (var name in PathParameter().Matches(CurrentKeys.Path!).Select(match => match.Groups[1].Value))
        {
            if (!parameters[ParameterLocation.Path].Any(each => each.Item1 == name))
            {
                file.Report(PathString[..PathString.LastIndexOf('/')], Code, $"The path has '{{{name}}}', but no parameter with 'in: path' declares it.", atKey: true);
            }
        }
    }

    public override void Visit(IOpenApiSchema schema)
    {
        // Only a schema with a key of its own names its class.
        var ownClass = PathString.Split('/') is [.., "schemas" or "properties", var key] && NameWords.CanName(key) ? NameWords.ToPascalCase(key) : "";
        CheckNames(new() { [ownClass] = "its own class" }, Properties(schema, PathString, []).DistinctBy(each => each.Name), NameWords.ToPascalCase);
        foreach (var (index, name) in (schema.Required ?? new HashSet<string>()).Index())
        {
            if (schema.Properties is { Count: > 0 } properties && !properties.ContainsKey(name))
            {
                file.Report($"{PathString}/required/{index}", Code, $"'{name}' is required but is no property of this schema.");
            }
        }
    }

    private void Require(object? value, string field)
    {
        if (value is null)
        {
            file.Report(PathString, ContractCheck.Code, $"The field '{field}' is missing.");
        }
    }

    private void CheckNames(Dictionary<string, string> taken, IEnumerable<(string Name, string Place)> names, Func<string, string> toCSharp, bool atKey = true)
    {
        foreach (var (wireName, place) in names)
        {
            if (!NameWords.CanName(wireName))
            {
                file.Report(place, Code, $"The name '{wireName}' has no letter or digit to make a C# name of.", atKey);
            }
            else if (!taken.TryAdd(toCSharp(wireName), $"'{wireName}'"))
            {
                file.Report(place, Code, $"'{wireName}' would become '{toCSharp(wireName)}' in C#, which is the name of {taken[toCSharp(wireName)]}.", atKey);
            }
        }
    }

    private IEnumerable<(IOpenApiParameter, string Place)> Parameters(IList<IOpenApiParameter>? list)
    {
        var owner = PathString;
        return (list ?? []).Select((parameter, index) => (parameter, $"{owner}/parameters/{index}"));
    }

    // A class has the properties of all its parts; one that stands in two parts under the same name on the wire is one property.
    private static IEnumerable<(string Name, string Place)> Properties(IOpenApiSchema schema, string place, HashSet<string> visited)
    {
        (schema, place) = schema is OpenApiSchemaReference { RecursiveTarget: { } target } reference ? (target, reference.Reference.ReferenceV3!) : (schema, place);
        return visited.Add(place)
            ? (schema.AllOf ?? []).SelectMany((part, index) => Properties(part, $"{place}/allOf/{index}", visited))
                .Concat((schema.Properties?.Keys ?? []).Select(name => (name, $"{place}/properties/{ContractFile.Escape(name)}")))
            : [];
    }

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex PathParameter();
}
