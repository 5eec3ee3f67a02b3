using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Emulator.Contracts;

/// <summary>
/// Reads the requests of a contract. An unknown keyword is an error, so that no rule of a contract is skipped. Microsoft.OpenApi is not
/// used: this is a package for tests, and Microsoft.AspNetCore.OpenApi, which their hosts use, requires another major version of it; the
/// tests could not be restored.
/// </summary>
internal sealed class ContractReader
{
    private static readonly string[] Understood =
    [
        "type", "format", "minimum", "maximum", "maxItems", "items", "properties", "required", "additionalProperties", "description",
    ];

    private readonly YamlMappingNode _root;

    public ContractReader(Stream yaml)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(yaml);
        stream.Load(reader);
        _root = (YamlMappingNode)stream.Documents[0].RootNode;
    }

    public IEnumerable<ContractOperation> Operations() =>
        from path in Map(_root, "paths")
        from method in (YamlMappingNode)path.Value
        select Operation(Text(path.Key), Text(method.Key).ToUpperInvariant(), (YamlMappingNode)method.Value);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static YamlNode? At(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var value) ? value : null;

    private static YamlMappingNode Map(YamlMappingNode map, string key) => At(map, key) as YamlMappingNode ?? [];

    private static YamlSequenceNode List(YamlMappingNode map, string key) => At(map, key) as YamlSequenceNode ?? [];

    private static decimal? Number(YamlMappingNode map, string key) =>
        At(map, key) is { } value ? decimal.Parse(Text(value), CultureInfo.InvariantCulture) : null;

    private ContractOperation Operation(string path, string method, YamlMappingNode node)
    {
        var json = At(node, "requestBody") is YamlMappingNode body
            ? Map(body, "content").Where(content => Text(content.Key) == "application/json").Select(content => content.Value).FirstOrDefault()
            : null;
        return new ContractOperation(Text(node["operationId"]), method, path)
        {
            Query = [.. List(node, "parameters").Select(Follow).Where(parameter => Text(parameter["in"]) == "query").Select(Parameter)],
            Body = json is null ? null : Schema(json["schema"]),
        };
    }

    private ContractParameter Parameter(YamlMappingNode node) =>
        new(Text(node["name"]), At(node, "required") is { } required && Text(required) == "true", Schema(node["schema"]));

    private ContractSchema Schema(YamlNode reference)
    {
        var node = Follow(reference);
        var strange = node.Children.Keys.Select(Text).Except(Understood).ToList();
        if (At(node, "properties") is not null && (At(node, "additionalProperties") is not YamlScalarNode further || Text(further) != "false"))
        {
            strange.Add("an open object");
        }

        if (strange.Count > 0)
        {
            throw new NotSupportedException($"The check of requests does not understand {string.Join(", ", strange)} ({reference.Start}).");
        }

        return new ContractSchema
        {
            Type = Text(node["type"]),
            Minimum = Number(node, "minimum"),
            Maximum = Number(node, "maximum"),
            MaxItems = (int?)Number(node, "maxItems"),
            Items = At(node, "items") is { } items ? Schema(items) : null,
            Properties = Map(node, "properties").ToDictionary(property => Text(property.Key), property => Schema(property.Value)),
            Required = [.. List(node, "required").Select(Text)],
        };
    }

    private YamlMappingNode Follow(YamlNode node)
    {
        var map = (YamlMappingNode)node;
        return At(map, "$ref") is { } reference
            ? Text(reference).Split('/').Skip(1).Aggregate(_root, (parent, key) => (YamlMappingNode)parent[key])
            : map;
    }
}
