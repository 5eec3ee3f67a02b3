using Microsoft.OpenApi;
using Microsoft.OpenApi.YamlReader;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SharpYaml.Serialization;

namespace AttachmentSdk.Tests.Contracts;

/// <summary>YAML as JSON: a plain scalar that looks like a number, a boolean or null is one, a quoted one never is.</summary>
internal static class YamlJson
{
    private static readonly JsonSerializerSettings TextsAsTheyAre = new() { DateParseHandling = DateParseHandling.None };

    public static JObject Load(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var json = stream.Documents[0].ToJsonNode().ToJsonString().Replace(JsonNullSentinel.JsonNull.ToJsonString(), "null", StringComparison.Ordinal);
        return JsonConvert.DeserializeObject<JObject>(json, TextsAsTheyAre)!;
    }
}
