using AttachmentSdk.Generator.Naming;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Schemas and their properties have C# names of their own, and a schema requires only properties that it has.</summary>
internal sealed class SchemaCheck(string path, YamlMappingNode root, ICollection<ContractProblem> problems)
{
    public void Check(IReadOnlyCollection<ContractObject> objects)
    {
        foreach (var components in objects.Where(found => found.Shape == "components"))
        {
            CheckNames(Keys(components.Node, "schemas"), "schemas", ownClass: null);
        }

        foreach (var schema in objects.Where(found => found.Shape == "schema"))
        {
            var properties = Keys(schema.Node, "properties");
            CheckNames([.. PropertiesWithin(schema.Node, []).Distinct()], "properties", ClassName(schema.Place));
            if (properties.Count > 0 && schema.Node.Field<YamlSequenceNode>("required") is { } names)
            {
                foreach (var name in names.Where(name => !properties.Contains(name)))
                {
                    Report(name, $"'{name}' is required but is no property of this schema.");
                }
            }
        }
    }

    private void CheckNames(IEnumerable<YamlNode> keys, string kind, string? ownClass)
    {
        var taken = new Dictionary<string, YamlNode>();
        foreach (var key in keys)
        {
            if (!NameWords.CanName(key.ToString()))
            {
                Report(key, $"The name '{key}' has no letter or digit to make a C# name of.");
                continue;
            }

            var name = NameWords.ToPascalCase(key.ToString());
            if (name == ownClass)
            {
                Report(key, $"The property '{key}' would become '{name}' in C#, the name of its own class; rename the schema.");
            }
            else if (!taken.TryAdd(name, key))
            {
                Report(key, $"The {kind} '{taken[name]}' and '{key}' would both become '{name}' in C#.");
            }
        }
    }

    // Only a schema with a key of its own names its class; 'items' and its like are fields of OpenAPI.
    private static string? ClassName(string place) =>
        place == "schema" || OpenApiGrammar.FieldsOf("schema").ContainsKey(place) || !NameWords.CanName(place) ? null : NameWords.ToPascalCase(place);

    // A class has the properties of all its parts; one that stands in two parts under the same wire name is one property.
    private IEnumerable<YamlNode> PropertiesWithin(YamlNode schema, HashSet<Mark> visited)
    {
        if (ContractPointer.Follow(root, schema) is not { } map || !visited.Add(map.Start))
        {
            return [];
        }

        var parts = map.Field<YamlSequenceNode>("allOf")?.Children ?? [];
        return parts.SelectMany(part => PropertiesWithin(part, visited)).Concat(Keys(map, "properties"));
    }

    private static ICollection<YamlNode> Keys(YamlMappingNode map, string field) =>
        map.Field<YamlMappingNode>(field)?.Children.Keys ?? [];

    private void Report(YamlNode node, string message) =>
        problems.Add(new ContractProblem(path, node.Start.Line, node.Start.Column, "SPEC006", message));
}
