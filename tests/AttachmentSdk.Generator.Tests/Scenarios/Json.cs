using Newtonsoft.Json;

namespace AttachmentSdk.Generator.Tests.Scenarios;

/// <summary>Reads and writes the types of a generated assembly.</summary>
internal static class Json
{
    public static object Read(Type type, string text) => JsonConvert.DeserializeObject(text, type)!;

    public static string Write(object value) => JsonConvert.SerializeObject(value);

    public static object? Get(object target, string property) => target.GetType().GetProperty(property)!.GetValue(target);
}
