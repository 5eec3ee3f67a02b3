using System.Text.Json.Nodes;

namespace AttachmentSdk.Generator.Review;

internal sealed partial class ContractComparison
{
    private void Parameters(ApiPlace place, JsonNode? old, JsonNode? current, Dictionary<string, string> names)
    {
        var (were, are) = (ByName(_before, old, names), ByName(_after, current, []));
        foreach (var key in were.Keys.Union(are.Keys))
        {
            var (was, now) = (were.GetValueOrDefault(key), are.GetValueOrDefault(key));
            var name = Resolve(_before, was).Node ?? Resolve(_after, now).Node!;
            Typed(place.At(Side.Request, $" parameter `{name["in"]} {name["name"]}`"), "parameter", was, now);
        }
    }

    private static Dictionary<string, JsonNode> ByName(JsonObject root, JsonNode? owner, Dictionary<string, string> names)
    {
        return (owner?["parameters"] as JsonArray ?? []).ToDictionary(item => Key(Resolve(root, item).Node!), item => item!);

        // A part of the path that has another name now is the same parameter.
        string Key(JsonObject node) => (node["in"]!.ToString(), node["name"]!.ToString()) is var (place, name) && place == "path"
            ? $"path {names.GetValueOrDefault(name, name)}"
            : $"{place} {name}";
    }

    /// <summary>A parameter or a header.</summary>
    private void Typed(ApiPlace place, string whole, JsonNode? old, JsonNode? current)
    {
        var ((was, owner), (now, newOwner)) = (Resolve(_before, old), Resolve(_after, current));
        place = place.Within(owner ?? newOwner);
        if (!IsWhole(place, whole, was, now, VerdictTable.IsTrue(now?["required"])))
        {
            Fields(place, was, now, "schema");
            Schema(place, "type", was!["schema"], now!["schema"]);
        }
    }

    /// <summary>A body with its types of content.</summary>
    private void Message(ApiPlace place, JsonNode? old, JsonNode? current)
    {
        Fields(place, old, current, "content", "headers");
        Each(old?["content"], current?["content"], (type, was, now) =>
        {
            var content = type == "application/json" ? place : place.At(place.Side, $" ({type})");
            if (!IsWhole(content, "content", was, now))
            {
                Fields(content, was, now, "schema");
                Schema(content, "type", was!["schema"], now!["schema"]);
            }
        });
    }

    private void Schema(ApiPlace place, string whole, JsonNode? old, JsonNode? current, bool isRequired = false)
    {
        var ((was, owner), (now, newOwner)) = (Resolve(_before, old), Resolve(_after, current));
        if (IsWhole(place, whole, was, now, isRequired) || ((owner ?? newOwner) is not null && !_open.Add((owner, newOwner))))
        {
            return;
        }

        place = place.Within(owner ?? newOwner);
        if (!JsonNode.DeepEquals(was!["type"], now!["type"]))
        {
            // What else a type has does not matter when it is another one.
            Leaf(place, "type", was["type"], now["type"]);
            Leaf(place, "description", was["description"], now["description"]);
        }
        else
        {
            Fields(place, was, now, "properties", "required", "items", "additionalProperties", "allOf", "oneOf", "anyOf", "enum");
            Inside(place, was, now);
        }

        _open.Remove((owner, newOwner));
    }

    private void Inside(ApiPlace place, JsonObject was, JsonObject now)
    {
        var (required, isRequired) = (Values(was["required"]), Values(now["required"]));
        Each(was["properties"], now["properties"], (name, old, current) => Schema(place.Step($".{name}"), "property", old, current, isRequired.Contains($"\"{name}\"")));
        foreach (var name in required.Union(isRequired).Select(name => name.Trim('"')).Where(name => was["properties"]?[name] is null == now["properties"]?[name] is null))
        {
            Leaf(place.Step($".{name}"), "required", required.Contains($"\"{name}\"") ? true : null, isRequired.Contains($"\"{name}\"") ? true : null);
        }

        if (!Values(was["enum"]).SetEquals(Values(now["enum"])))
        {
            Leaf(place, "enum", was["enum"], now["enum"]);
        }

        Schema(place.Step("[]"), "type", was["items"], now["items"]);
        if (was["additionalProperties"] is JsonObject values && now["additionalProperties"] is JsonObject newValues)
        {
            Schema(place.Step("{}"), "type", values, newValues);
        }
        else
        {
            Leaf(place, "additionalProperties", was["additionalProperties"], now["additionalProperties"]);
        }

        foreach (var key in new[] { "allOf", "oneOf", "anyOf" })
        {
            var (parts, newParts) = (was[key] as JsonArray ?? [], now[key] as JsonArray ?? []);
            for (var index = 0; index < Math.Max(parts.Count, newParts.Count); index++)
            {
                // The wire shows nothing of how a schema is put together.
                var part = key == "allOf" ? place : place.Step($"({key} {index})");
                Schema(part, key, parts.ElementAtOrDefault(index), newParts.ElementAtOrDefault(index));
            }
        }
    }
}
