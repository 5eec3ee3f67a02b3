using Newtonsoft.Json;

namespace AttachmentSdk.Http;

/// <summary>
/// Reads a list of numbers as the list that it becomes. Newtonsoft.Json alone makes a wrapper type at run time, and a program that is
/// compiled ahead of time holds the code of such types for references only.
/// </summary>
internal sealed class NumberListConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(ICollection<double>);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        serializer.Deserialize<List<double>>(reader);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
}
