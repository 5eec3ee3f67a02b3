using System.Globalization;
using AttachmentSdk.Cli.Input;
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

    /// <summary>The fields that name an item; those that it does not have are left out, unless they are always written.</summary>
    /// <param name="json">Where to write them.</param>
    /// <param name="shape">What fields there are.</param>
    /// <param name="item">Their values.</param>
    /// <param name="forRetry">Whether what only a retry needs is written too.</param>
    public static void ReferenceFields(this JsonTextWriter json, ReferenceShape shape, ReferenceFields item, bool forRetry)
    {
        foreach (var field in shape.Fields.Where(field => field.IsAlwaysWritten || (item[field.Name] is not null && (forRetry || !field.IsForRetry))))
        {
            json.Field(field.Name, field.IsNumber ? long.Parse(item[field.Name]!, CultureInfo.InvariantCulture) : item[field.Name]);
        }
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
