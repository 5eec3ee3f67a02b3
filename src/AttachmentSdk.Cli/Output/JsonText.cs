using System.Globalization;
using AttachmentSdk.Cli.Input;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Output;

/// <summary>Writes JSON objects as text. Characters outside ASCII are not escaped.</summary>
internal static class JsonText
{
    public static string Line(Action<JsonTextWriter> fields)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text);
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
        json.Flush();
        return text.ToString();
    }

    public static void Field(this JsonTextWriter json, string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    public static void Field(this JsonTextWriter json, string name, long? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>Writes the fields that name an item; fields without a value are omitted, unless they are always written.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="shape">The fields.</param>
    /// <param name="item">The values.</param>
    /// <param name="forRetry">Whether fields that only a retry needs are written too.</param>
    public static void ReferenceFields(this JsonTextWriter json, ReferenceShape shape, ReferenceFields item, bool forRetry)
    {
        foreach (var field in shape.Fields.Where(field => field.IsAlwaysWritten || (item[field.Name] is not null && (forRetry || !field.IsForRetry))))
        {
            if (field.IsNumber)
            {
                json.Field(field.Name, long.Parse(item[field.Name]!, CultureInfo.InvariantCulture));
            }
            else
            {
                json.Field(field.Name, item[field.Name]);
            }
        }
    }

    /// <summary>Writes the error, or null.</summary>
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
}
