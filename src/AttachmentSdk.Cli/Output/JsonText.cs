using System.Globalization;
using AttachmentSdk.Cli.Input;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Output;

/// <summary>JSON objects as text. Characters outside ASCII stay as they are.</summary>
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

    /// <summary>The fields that name an item; those that it does not have are left out, unless they are always written.</summary>
    /// <param name="json">Where to write them.</param>
    /// <param name="shape">What fields there are.</param>
    /// <param name="item">Their values.</param>
    /// <param name="forRetry">Whether what only a retry needs is written too.</param>
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
}
