using System.Text.RegularExpressions;
using AttachmentSdk.Generator.Naming;
using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Each operation becomes a method of its own whose parameters have names of their own, and its path's parameters are declared.</summary>
internal sealed partial class OperationCheck(string path, YamlMappingNode root, ICollection<ContractProblem> problems)
{
    // The generator adds it to every method.
    private const string OwnParameter = "cancellationToken";

    public void Check(IEnumerable<ContractObject> objects)
    {
        var methods = new HashSet<string>();
        var operations = objects.Where(found => found.Shape == "operation");
        foreach (var id in operations.Select(operation => TextOf(operation.Node, "operationId")).OfType<YamlScalarNode>())
        {
            if (!NameWords.CanName(id.Value!))
            {
                Report(id, $"The operationId '{id.Value}' has no letter or digit to make a C# name of.");
            }
            else if (NameWords.ToPascalCase(id.Value!) is var name && !methods.Add(name))
            {
                Report(id, $"The operationId '{id.Value}' is used twice: two operations would become the method '{name}Async'.");
            }
        }

        foreach (var (template, node) in root.Field<YamlMappingNode>("paths") ?? new YamlMappingNode())
        {
            if (node is not YamlMappingNode item)
            {
                continue;
            }

            foreach (var operation in item.Children.Values.OfType<YamlMappingNode>().Where(IsOperation))
            {
                CheckParameters(template, [.. Parameters(item), .. Parameters(operation)]);
            }
        }
    }

    private void CheckParameters(YamlNode template, List<(YamlNode Place, YamlMappingNode Body)> parameters)
    {
        foreach (Match name in PathParameter().Matches(template.ToString()))
        {
            if (!parameters.Any(parameter => Text(parameter.Body, "in") == "path" && Text(parameter.Body, "name") == name.Groups[1].Value))
            {
                Report(template, $"The path has '{name.Value}', but no parameter with 'in: path' declares it.");
            }
        }

        var taken = new HashSet<(string?, string)>();
        foreach (var (place, body) in parameters.Where(parameter => Text(parameter.Body, "name") is not null))
        {
            var wireName = Text(body, "name")!;
            if (!NameWords.CanName(wireName))
            {
                Report(place, $"The parameter '{wireName}' has no letter or digit to make a C# name of.");
            }
            else if (NameWords.ToCamelCase(wireName) is var name && (name == OwnParameter || !taken.Add((Text(body, "in"), name))))
            {
                Report(place, $"The parameter '{wireName}' would become '{name}' in C#, which is taken by another parameter of the method.");
            }
        }
    }

    private IEnumerable<(YamlNode Place, YamlMappingNode Body)> Parameters(YamlMappingNode owner)
    {
        foreach (var parameter in owner.Field<YamlSequenceNode>("parameters")?.Children ?? [])
        {
            if (ContractPointer.Follow(root, parameter) is { } body)
            {
                yield return (parameter, body);
            }
        }
    }

    private static bool IsOperation(YamlMappingNode map) => map.Children.ContainsKey("responses");

    private static YamlScalarNode? TextOf(YamlMappingNode map, string field) =>
        map.Field<YamlScalarNode>(field) is { Value: not null } text ? text : null;

    private static string? Text(YamlMappingNode map, string field) => TextOf(map, field)?.Value;

    private void Report(YamlNode node, string message) =>
        problems.Add(new ContractProblem(path, node.Start.Line, node.Start.Column, "SPEC006", message));

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex PathParameter();
}
