using System.Globalization;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Output;

/// <summary>JSON objects as text. Characters outside ASCII stay as they are.</summary>
internal static class JsonText
{
    public static string Line(Action<JsonTextWriter> fields) => Format(Formatting.None, fields);

    public static string Indented(Action<JsonTextWriter> fields) => Format(Formatting.Indented, fields);

    public static void Field(this JsonTextWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>The reason of a failure, or null.</summary>
    public static void ErrorField(this JsonTextWriter json, string? code, string? message)
    {
        json.WritePropertyName("error");
        if (code is null)
        {
            json.WriteNull();
            return;
        }

        json.WriteStartObject();
        json.Field("code", code);
        json.Field("message", message);
        json.WriteEndObject();
    }

    private static string Format(Formatting formatting, Action<JsonTextWriter> fields)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var json = new JsonTextWriter(text) { Formatting = formatting };
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
        json.Flush();
        return text.ToString();
    }
}
