using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace AttachmentSdk.Generator.Checking;

/// <summary>
/// Finds what Microsoft.OpenApi passes over or stumbles on: values of the wrong kind, which the reader drops, and references that leave
/// the contract. What is found is taken out of the JSON, so that the reader sees the rest.
/// </summary>
internal sealed class ValueCheck
{
    // Below these, keys are names that the contract gives to mappings.
    private static readonly HashSet<string> Named =
        ["paths", "responses", "content", "headers", "examples", "schemas", "parameters", "requestBodies", "securitySchemes", "properties"];

    // Below these, anything may stand.
    private static readonly HashSet<string> Data = ["example", "default", "enum", "value", "discriminator", "flows", "links", "encoding", "variables"];

    private readonly ContractFile _file;
    private readonly JsonNode _whole;
    private readonly (string Kind, Func<JsonNode, bool> Fits, string Keys)[] _kinds;

    private ValueCheck(ContractFile file)
    {
        (_file, _whole) = (file, file.Json.DeepClone());
        _kinds =
        [
            ("an integer", IsInteger, "minLength maxLength minItems maxItems minProperties maxProperties"),
            ("a number", value => value.GetValueKind() == JsonValueKind.Number, "minimum maximum multipleOf"),
            ("a boolean", IsBoolean, "nullable uniqueItems exclusiveMinimum exclusiveMaximum readOnly writeOnly deprecated explode allowReserved allowEmptyValue"),
            ("a boolean or a list of names", value => IsBoolean(value) || IsListOfNames(value), "required"),
            ("a boolean or a mapping", value => IsBoolean(value) || value is JsonObject, "additionalProperties"),
            ("a list of names or of mappings", value => IsListOfNames(value) || IsListOfMappings(value), "tags"),
            ("a list of mappings", IsListOfMappings, "allOf oneOf anyOf servers security"),
            ("a mapping", value => value is JsonObject, "examples"),
            ("a mapping or a list of mappings", value => value is JsonObject || IsListOfMappings(value), "parameters"),
            ("a type, and OpenAPI 3.0 has none for null", value => !JsonNullSentinel.IsJsonNullSentinel(value), "type"),
            ("a reference to something that exists below '#/components/' in this file", IsReference, "$ref"),
        ];
    }

    public static void Run(ContractFile file) => new ValueCheck(file).Check(file.Json, "#", isNamed: false);

    private void Check(JsonNode? node, string pointer, bool isNamed)
    {
        foreach (var (index, item) in (node as JsonArray ?? []).Index())
        {
            Check(item, $"{pointer}/{index}", isNamed: false);
        }

        foreach (var (key, value) in (node as JsonObject ?? []).ToList())
        {
            var place = $"{pointer}/{ContractFile.Escape(key)}";
            var isData = !isNamed && Data.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal);
            var (kind, fits, _) = isNamed ? ("a mapping", each => each is JsonObject, "") : _kinds.FirstOrDefault(each => each.Keys.Split(' ').Contains(key));
            if (!isData && kind is not null && !fits(value!))
            {
                _file.Report(place, ContractCheck.Code, $"'{key}' must be {kind}{(value is JsonValue ? $", not '{value}'" : null)}.");
                ((JsonObject)node!).Remove(key);
            }
            else if (!isData)
            {
                Check(value, place, !isNamed && value is JsonObject && Named.Contains(key));
            }

            // The reader loses its place at every examples, so that whatever it says from there on would be reported elsewhere.
            if (!isNamed && key == "examples")
            {
                ((JsonObject)node!).Remove(key);
            }
        }
    }

    private static bool IsInteger(JsonNode value) => value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToJsonString(), out _);

    private static bool IsBoolean(JsonNode value) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static bool IsListOfMappings(JsonNode value) => value is JsonArray list && list.All(item => item is JsonObject);

    private static bool IsListOfNames(JsonNode value) =>
        value is JsonArray list && list.All(item => item!.GetValueKind() == JsonValueKind.String && !JsonNullSentinel.IsJsonNullSentinel(item));

    private bool IsReference(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String
        && value.ToString().Split('/') is ["#", "components", _, ..] segments
        && segments.Skip(1).Select(ContractFile.Unescape).Aggregate(_whole, (node, key) => (node as JsonObject)?[key]!) is not null;
}
