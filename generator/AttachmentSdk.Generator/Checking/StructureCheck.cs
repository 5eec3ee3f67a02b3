using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Holds every node of a contract against <see cref="OpenApiGrammar"/>: no unknown field, none missing, each of the right kind.</summary>
internal sealed class StructureCheck(string path, ICollection<ContractProblem> problems)
{
    private static readonly string[] SchemaTypes = ["array", "boolean", "integer", "number", "object", "string"];

    private readonly List<ContractObject> _objects = [];
    private readonly List<YamlMappingNode> _references = [];

    /// <summary>The objects met so far.</summary>
    public IReadOnlyCollection<ContractObject> Objects => _objects;

    /// <summary>The objects met so far that stand for another by <c>$ref</c>.</summary>
    public IReadOnlyCollection<YamlMappingNode> References => _references;

    public void Check(YamlNode node, string shape, string place)
    {

        switch (shape)
        {
            case "any":
                break;
            case ['[', .. var item, ']']:
                CheckList(node, item, place);
                break;
            case ['{', .. var item, '}']:
                CheckMap(node, item, place);
                break;
            case "schemaOrBoolean":
                Check(node, node is YamlScalarNode ? "boolean" : "schema", place);
                break;
            case var _ when OpenApiGrammar.IsObject(shape):
                CheckObject(node, shape, place);
                break;
            default:
                CheckScalar(node, shape, place);
                break;
        }
    }

    private void CheckList(YamlNode node, string item, string place)
    {
        if (node is not YamlSequenceNode list)
        {
            Report(node, "SPEC003", $"'{place}' must be a list.");
            return;
        }

        foreach (var child in list.Children)
        {
            Check(child, item, place);
        }
    }

    private void CheckMap(YamlNode node, string item, string place)
    {
        if (node is not YamlMappingNode map)
        {
            Report(node, "SPEC003", $"'{place}' must be a mapping.");
            return;
        }

        foreach (var (key, value) in map.Children.Where(child => !IsExtension(child.Key)))
        {
            Check(value, item, key.ToString());
        }
    }

    private void CheckObject(YamlNode node, string shape, string place)
    {
        if (node is not YamlMappingNode map)
        {
            Report(node, "SPEC003", $"'{place}' must be a mapping ({shape}).");
            return;
        }

        if (map.Children.ContainsKey(ContractPointer.ReferenceKey))
        {
            _references.Add(map);
            return;
        }

        _objects.Add(new ContractObject(map, shape, place));
        var fields = OpenApiGrammar.FieldsOf(shape);
        foreach (var (key, value) in map.Children.Where(child => !IsExtension(child.Key)))
        {
            if (fields.TryGetValue(key.ToString(), out var fieldShape))
            {
                Check(value, fieldShape, key.ToString());
            }
            else
            {
                Report(key, "SPEC002", $"'{key}' is no field of {Article(shape)} {shape}; it has {string.Join(", ", fields.Keys)}.");
            }
        }

        foreach (var missing in OpenApiGrammar.RequiredOf(shape).Where(name => !map.Children.ContainsKey(name)))
        {
            Report(node, "SPEC004", $"The {shape} '{place}' lacks the field '{missing}'.");
        }
    }

    private void CheckScalar(YamlNode node, string shape, string place)
    {
        var text = (node as YamlScalarNode)?.Value;
        var isQuoted = node is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted };
        var fits = text is not null && shape switch
        {
            "integer" => !isQuoted && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "number" => !isQuoted && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "boolean" => !isQuoted && text is "true" or "false",
            "schemaType" => SchemaTypes.Contains(text),
            _ => true,
        };
        if (!fits)
        {
            var wanted = shape == "schemaType" ? "one of " + string.Join(", ", SchemaTypes) : $"{Article(shape)} {shape}";
            Report(node, "SPEC003", $"'{place}' must be {wanted}" + (text is null ? "." : $", not '{text}'."));
        }
    }

    private void Report(YamlNode node, string code, string message) =>
        problems.Add(new ContractProblem(path, node.Start.Line, node.Start.Column, code, message));

    private static bool IsExtension(YamlNode key) => key.ToString().StartsWith("x-", StringComparison.Ordinal);

    private static string Article(string noun) => "aeio".Contains(noun[0], StringComparison.Ordinal) ? "an" : "a";
}
