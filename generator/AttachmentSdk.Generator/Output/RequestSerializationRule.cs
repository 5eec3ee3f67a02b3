namespace AttachmentSdk.Generator.Output;

/// <summary>
/// Request bodies are written by the SDK's own serializer. <c>JsonConvert.SerializeObject</c> also applies
/// <c>JsonConvert.DefaultSettings</c>, so a host application's converters would change what goes on the wire.
/// </summary>
internal sealed class RequestSerializationRule : IOutputRule
{
    public string Apply(string source) =>
        source.Replace("Newtonsoft.Json.JsonConvert.SerializeObject(", "AttachmentSdk.Http.WireJson.Serialize(", StringComparison.Ordinal);
}
