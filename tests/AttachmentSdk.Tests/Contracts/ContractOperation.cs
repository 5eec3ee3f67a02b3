using AttachmentSdk.Tests.Support;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>An operation as a contract in <c>specs/</c> describes it, with the examples that stand there.</summary>
internal sealed class ContractOperation
{
    private static readonly string[] Vendors = ["ekuaibao", "kdocs"];
    private static readonly Dictionary<string, ContractOperation> ByName = Vendors.SelectMany(Load).ToDictionary(operation => operation.Name);

    private readonly JObject _root;
    private readonly JObject _body;

    private ContractOperation(string vendor, JObject root, string path, string method, JObject body)
    {
        Vendor = vendor;
        Path = path;
        Method = method;
        _root = root;
        _body = body;
    }

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The names of the operations whose responses are JSON. The others send files.</summary>
    public static IEnumerable<string> NamesWithJson => ByName.Values.Where(operation => operation.IsJson).Select(operation => operation.Name);

    public string Vendor { get; }

    public string Path { get; }

    public string Method { get; }

    public string Id => _body.Value<string>("operationId")!;

    /// <summary>Vendor and id, such as <c>kdocs.getPictureUrls</c>.</summary>
    public string Name => $"{Vendor}.{Id}";

    /// <summary>The examples of the successful response, the vendor's own first.</summary>
    public IEnumerable<JToken> ResponseExamples => IsJson ? ExamplesOf(Response) : [];

    /// <summary>Whether the response is JSON, not a file.</summary>
    public bool IsJson => Response is not null;

    /// <summary>The example of a JSON body; <see langword="null"/> when there is none.</summary>
    public JToken? BodyExample => _body["requestBody"]?["content"]?["application/json"] is JObject content ? ExamplesOf(content).First() : null;

    /// <summary>Every example of the operation with what it is an example of and the schema that it must follow, its references kept.</summary>
    public IEnumerable<(string Of, JToken Value, JObject Schema)> AllExamples =>
    [
        .. Parameters.Where(parameter => parameter["example"] is not null).Select(parameter =>
            ($"parameter {parameter["name"]}", parameter["example"]!, (JObject)parameter["schema"]!)),
        .. BodySchema is { } body ? ExamplesOf((JObject)_body["requestBody"]!["content"]!["application/json"]!).Select(value => ("request", value, body)) : [],
        .. ResponseExamples.Select(value => ("response", value, ResponseSchema)),
    ];

    /// <summary>The schema of a JSON body; <see langword="null"/> when there is none.</summary>
    public JObject? BodySchema => _body.SelectToken("requestBody.content['application/json'].schema") as JObject;

    public JObject ResponseSchema => (JObject)Response["schema"]!;

    /// <summary>The whole contract, in which references are followed.</summary>
    public JObject Root => _root;

    public IEnumerable<JObject> Parameters => (_body["parameters"] ?? new JArray()).Select(parameter => Follow((JObject)parameter));

    private JObject Response => (JObject?)_body.SelectToken("responses['200'].content['application/json']")!;

    public static ContractOperation Named(string name) => ByName[name];

    /// <summary>The example of a parameter by its name on the wire.</summary>
    public string? ParameterExample(string name) => Parameters
        .FirstOrDefault(parameter => parameter.Value<string>("name") == name)?["example"]?.ToString();

    /// <summary>The text of a successful response.</summary>
    public string SuccessText() => IsJson ? FullResponse().ToString() : "%PDF-1.4\n%%EOF";

    /// <summary>A response that holds every field of the schema, each with a value of its type.</summary>
    public JToken FullResponse() => Full((JObject)Response["schema"]!);

    private static IEnumerable<ContractOperation> Load(string vendor)
    {
        var root = YamlJson.Load(Repository.Spec($"{vendor}.yaml"));
        return from path in ((JObject)root["paths"]!).Properties()
               from method in ((JObject)path.Value).Properties()
               where method.Value["responses"] is not null
               select new ContractOperation(vendor, root, path.Name, method.Name, (JObject)method.Value);
    }

    private static IEnumerable<JToken> ExamplesOf(JObject content) => ((JObject)content["examples"]!).Properties().Select(example => example.Value["value"]!);

    private JToken Full(JObject reference)
    {
        var schema = Follow(reference);
        if (schema["allOf"] is JArray { Count: > 0 } parts)
        {
            return Full((JObject)parts[0]);
        }

        return schema.Value<string>("type") switch
        {
            "array" => new JArray(Full((JObject)schema["items"]!)),
            "object" => FullObject(schema),
            "integer" => new JValue(7),
            "number" => new JValue(7.5),
            "boolean" => new JValue(true),
            _ => new JValue("text"),
        };
    }

    private JObject FullObject(JObject schema)
    {
        var result = new JObject();
        foreach (var property in (schema["properties"] as JObject ?? []).Properties())
        {
            result[property.Name] = Full((JObject)property.Value);
        }

        if (schema["additionalProperties"] is { } further)
        {
            result["any"] = further is JObject values ? Full(values) : "text";
        }

        return result;
    }

    public JObject Follow(JObject node) =>
        node.Value<string>("$ref") is { } reference ? (JObject)_root.SelectToken(reference[2..].Replace('/', '.'))! : node;
}
