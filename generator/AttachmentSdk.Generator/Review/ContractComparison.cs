using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Generator.Review;

/// <summary>
/// Compares two versions of a contract as a caller meets them: by operation, through references, parameters by place and name. What came
/// or went as a whole is one difference.
/// </summary>
internal sealed partial class ContractComparison
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private readonly JsonObject _before;
    private readonly JsonObject _after;
    private readonly List<ApiDifference> _found = [];
    private readonly HashSet<(string?, string?)> _open = [];

    private ContractComparison(JsonObject before, JsonObject after) => (_before, _after) = (before, after);

    public static IReadOnlyList<ApiDifference> Of(JsonObject before, JsonObject after)
    {
        var comparison = new ContractComparison(before, after);
        comparison.Compare();
        return comparison._found;
    }

    private void Compare()
    {
        var contract = new ApiPlace(Side.Contract, "contract");
        Fields(contract, _before, _after, "info", "paths", "components", "security");
        Fields(new ApiPlace(Side.Contract, "info"), _before["info"], _after["info"], "version");
        // Everything about how a call proves who it is: parts of it mean nothing by themselves.
        Leaf(contract, "security", Security(_before), Security(_after));
        Paths();

        var text = _before.ToJsonString() + _after.ToJsonString();
        Each(_before["components"], _after["components"], (kind, old, current) => Each(old, current, (name, was, now) =>
        {
            if (kind != "securitySchemes" && !text.Contains($"\"#/components/{kind}/{name}\"", StringComparison.Ordinal))
            {
                Leaf(new ApiPlace(Side.Component, $"{kind} `{name}`"), "component", was, now);
            }
        }));
    }

    private void Paths()
    {
        var (old, current) = (Names(_before["paths"]), Names(_after["paths"]));
        var renamed = old.Except(current)
            .Select(url => (Url: url, To: current.Except(old).FirstOrDefault(to => PathParameter().Replace(to, "{}") == PathParameter().Replace(url, "{}"))))
            .Where(pair => pair.To is not null)
            .ToDictionary(pair => pair.Url, pair => pair.To!);
        foreach (var url in old.Union(current.Except(renamed.Values)))
        {
            var to = renamed.GetValueOrDefault(url, url);
            Leaf(new ApiPlace(Side.Operation, $"`{url}`"), "path", url, to);
            var (was, now) = (_before["paths"]?[url], _after["paths"]?[to]);
            var names = PathParameter().Matches(url).Zip(PathParameter().Matches(to)).ToDictionary(pair => pair.First.Value.Trim('{', '}'), pair => pair.Second.Value.Trim('{', '}'));
            Parameters(new ApiPlace(Side.Request, $"`{url}`"), was, now, names);
            Fields(new ApiPlace(Side.Operation, $"`{url}`"), was, now, ["parameters", .. Methods]);
            foreach (var method in Methods)
            {
                Operation(new ApiPlace(Side.Operation, $"`{method.ToUpperInvariant()} {url}`"), was?[method], now?[method], names);
            }
        }
    }

    private void Operation(ApiPlace place, JsonNode? old, JsonNode? current, Dictionary<string, string> names)
    {
        place = place with { Operations = [old?["operationId"]?.ToString(), current?["operationId"]?.ToString()] };
        if (IsWhole(place, "operation", old, current))
        {
            return;
        }

        Fields(place, old, current, "parameters", "requestBody", "responses");
        Parameters(place, old, current, names);
        var ((was, owner), (now, newOwner)) = (Resolve(_before, old!["requestBody"]), Resolve(_after, current!["requestBody"]));
        if (!IsWhole(place.At(Side.Request, " request body"), "body", was, now, VerdictTable.IsTrue(now?["required"])))
        {
            Message(place.At(Side.Request, " request").Within(owner ?? newOwner), was, now);
        }

        Each(old["responses"], current["responses"], (status, oldResponse, newResponse) =>
        {
            var ((was, owner), (now, newOwner)) = (Resolve(_before, oldResponse), Resolve(_after, newResponse));
            var response = place.At(Side.Response, $" response {status}").Within(owner ?? newOwner);
            if (!IsWhole(response, "response", was, now))
            {
                Each(was!["headers"], now!["headers"], (name, header, newHeader) =>
                    Typed(response.At(Side.Response, $" header `{name}`"), "header", header, newHeader));
                Message(response, was, now);
            }
        });
    }

    private void Fields(ApiPlace place, JsonNode? old, JsonNode? current, params string[] others) =>
        Each(old, current, (key, was, now) =>
        {
            if (!others.Contains(key))
            {
                Leaf(place, key, was, now);
            }
        });

    private void Leaf(ApiPlace place, string keyword, JsonNode? old, JsonNode? current)
    {
        if (!JsonNode.DeepEquals(old, current))
        {
            _found.Add(new ApiDifference(place, keyword, old, current));
        }
    }

    /// <summary>Whether there is nothing to compare, because something came or went, or is in neither.</summary>
    private bool IsWhole(ApiPlace place, string keyword, JsonNode? old, JsonNode? current, bool isRequired = false)
    {
        if (old is null != current is null)
        {
            _found.Add(new ApiDifference(place, keyword, old, current, isRequired));
        }

        return old is null || current is null;
    }

    private static void Each(JsonNode? old, JsonNode? current, Action<string, JsonNode?, JsonNode?> compare)
    {
        foreach (var name in Names(old).Union(Names(current)))
        {
            compare(name, (old as JsonObject)?[name], (current as JsonObject)?[name]);
        }
    }

    private static IEnumerable<string> Names(JsonNode? map) => (map as JsonObject ?? []).Select(entry => entry.Key);

    private static HashSet<string> Values(JsonNode? list) => [.. (list as JsonArray ?? []).Select(item => item?.ToJsonString() ?? "null")];

    private static (JsonObject? Node, string? Owner) Resolve(JsonObject root, JsonNode? node, string? owner = null) =>
        node is JsonObject map && map["$ref"]?.ToString().Split('/') is ["#", "components", var kind, var name]
            ? Resolve(root, root["components"]?[kind]?[name], $"{kind}/{name}")
            : (node as JsonObject, owner);

    private static JsonObject Security(JsonObject contract) => new()
    {
        ["schemes"] = contract["components"]?["securitySchemes"]?.DeepClone() ?? new JsonObject(),
        ["requirements"] = contract["security"]?.DeepClone() ?? new JsonArray(),
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex PathParameter();
}
