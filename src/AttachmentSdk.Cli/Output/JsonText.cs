using System.Globalization;
using System.Text;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Diagnostics;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Output;

/// <summary>
/// Writes JSON objects as text. Characters outside ASCII are not escaped, except those that a terminal would interpret and those that UTF-8
/// does not have.
/// </summary>
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
        return Escape(text.ToString());
    }

    /// <summary>Escapes what a terminal would interpret, and halves of surrogate pairs. In JSON, both occur inside of texts only.</summary>
    public static string Escape(string json)
    {
        var result = new StringBuilder(json.Length);
        for (var index = 0; index < json.Length; index++)
        {
            if (char.IsSurrogatePair(json, index))
            {
                result.Append(json, index++, 2);
            }
            else if (json[index] is '\n' || (Printable.IsSafe(json[index]) && !char.IsSurrogate(json[index])))
            {
                result.Append(json[index]);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)json[index]:x4}");
            }
        }

        return result.ToString();
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
            if (field.IsNumber && long.TryParse(item[field.Name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                json.Field(field.Name, number);
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
