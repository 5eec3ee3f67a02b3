using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.YamlReader;
using SharpYaml;
using SharpYaml.Serialization;

namespace AttachmentSdk.Generator.Checking;

/// <summary>Something wrong at a place of a contract, written so that MSBuild and editors can jump to it.</summary>
internal sealed record ContractProblem(string Path, int Line, int Column, string Code, string Message)
{
    public override string ToString() => $"{Path}({Line},{Column}): error {Code}: {Message}";
}

/// <summary>A contract's YAML, which knows the line of what a JSON pointer leads to, and the problems found in it.</summary>
internal sealed class ContractFile
{
    private readonly string _path;
    private readonly List<ContractProblem> _problems = [];
    private readonly YamlMappingNode? _root;

    public ContractFile(string path)
    {
        _path = path;
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(File.ReadAllText(path)));
            if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
            {
                Add(default, "SPEC001", "A contract is one YAML document with a mapping at its root.");
            }
            else if (Anchored(root) is { } anchored)
            {
                // It may lead back to itself, and who follows it would not come to an end.
                Add(anchored.Start, "SPEC001", $"The YAML anchor '&{anchored.Anchor}' is not allowed; share what is repeated by '$ref'.");
            }
            else
            {
                (_root, Json) = (root, root.ToJsonObject());
            }
        }
        catch (YamlException exception)
        {
            // Its own message begins with the place, which the problem carries already.
            Add(exception.Start, "SPEC001", $"The YAML cannot be read: {(exception.InnerException ?? exception).Message.Split("): ")[^1]}");
        }
        catch (OpenApiReaderException exception)
        {
            Add(default, "SPEC001", $"The YAML cannot be read: {exception.Message}");
        }
    }

    /// <summary>What the contract says, with Microsoft.OpenApi's own mark where a null stands; empty when it cannot be read.</summary>
    public JsonObject Json { get; } = [];

    /// <summary>What the contract says as others read it, with one line for each paragraph of a description.</summary>
    public JsonObject PlainJson
    {
        get
        {
            var json = JsonNode.Parse(Json.ToJsonString().Replace(JsonNullSentinel.JsonNull.ToJsonString(), "null"))!.AsObject();
            DescriptionLines.Join(json);
            return json;
        }
    }

    /// <summary>Everything that was reported, in order of place.</summary>
    public IReadOnlyList<ContractProblem> Problems =>
        [.. _problems.Distinct().OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    /// <summary>Reports a problem at what a pointer such as <c>#/components/schemas/File</c> leads to, or as near to it as there is something.</summary>
    public void Report(string pointer, string code, string message, bool atKey = false)
    {
        YamlNode place = _root!;
        var node = place;
        foreach (var name in pointer.Split('/').Skip(1).Select(Unescape))
        {
            var (key, child) = Below(node, name);
            if (child is null)
            {
                break;
            }

            (place, node) = (atKey ? key : child, child);
        }

        Add(place.Start, code, message);
    }

    // The reader's pointers may leave out the index of a list's item.
    private static KeyValuePair<YamlNode, YamlNode> Below(YamlNode node, string name) => node switch
    {
        YamlMappingNode map => map.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode scalar && scalar.Value == name),
        YamlSequenceNode list when int.TryParse(name, out var index) => list.Children.Skip(index).Select(item => KeyValuePair.Create(item, item)).FirstOrDefault(),
        YamlSequenceNode list => list.Children.Select(item => Below(item, name)).FirstOrDefault(entry => entry.Value is not null),
        _ => default,
    };

    private static YamlNode? Anchored(YamlNode node) => node.Anchor is not null ? node : node switch
    {
        YamlMappingNode map => map.Children.SelectMany(child => new[] { child.Key, child.Value }),
        YamlSequenceNode list => list.Children,
        _ => Enumerable.Empty<YamlNode>(),
    } is var children ? children.Select(Anchored).FirstOrDefault(found => found is not null) : null;

    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string segment) => Uri.UnescapeDataString(segment).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private void Add(Mark place, string code, string message) =>
        _problems.Add(new ContractProblem(_path, place.Line + 1, place.Column + 1, code, message.Replace(JsonNullSentinel.JsonNull.ToString(), "null").ReplaceLineEndings(" ")));
}
