using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>A schema of a contract as a JSON Schema, which a validator that is not ours understands.</summary>
internal sealed class ContractSchema
{
    private readonly JsonSchema _schema;

    private ContractSchema(JsonSchema schema) => _schema = schema;

    /// <param name="operation">Whose contract it is a part of.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="isClosed">Whether a field that the contract does not name is wrong, although it promises no such thing.</param>
    public static async Task<ContractSchema> OfAsync(ContractOperation operation, JObject schema, bool isClosed = false)
    {
        var root = (JObject)Convert(schema, isClosed);
        root["definitions"] = Convert(operation.Root.SelectToken("components.schemas")!, isClosed);
        return new ContractSchema(await JsonSchema.FromJsonAsync(root.ToString()));
    }

    /// <returns>What is wrong, one line each.</returns>
    public IReadOnlyList<string> Validate(JToken value) => [.. _schema.Validate(value).Select(error => $"{error.Kind} at {error.Path}: {error}")];

    private static JToken Convert(JToken token, bool isClosed) => token switch
    {
        JArray list => new JArray(list.Select(item => Convert(item, isClosed))),
        JObject map => ConvertObject(map, isClosed),
        _ => token.DeepClone(),
    };

    // OpenAPI 3.0 has its references elsewhere, and a keyword of its own for null.
    private static JObject ConvertObject(JObject map, bool isClosed)
    {
        var converted = new JObject(map.Properties().Select(property => new JProperty(property.Name, Convert(property.Value, isClosed))));
        if (map["$ref"]?.Type == JTokenType.String)
        {
            converted["$ref"] = map.Value<string>("$ref")!.Replace("#/components/schemas/", "#/definitions/");
        }

        if (map["nullable"]?.Type == JTokenType.Boolean)
        {
            converted.Remove("nullable");
            converted["type"] = new JArray(map["type"]!, "null");
        }

        if (isClosed && map["type"]?.Type == JTokenType.String && map["properties"] is JObject && map["additionalProperties"] is null)
        {
            converted["additionalProperties"] = false;
        }

        return converted;
    }
}
