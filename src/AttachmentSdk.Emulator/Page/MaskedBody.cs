using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AttachmentSdk.Emulator.Page;

/// <summary>A body without its secrets. Only JSON is shown, because only its names identify the values.</summary>
internal static class MaskedBody
{
    /// <summary>Longer bodies are not shown: a list of 200 goes to the browser with every change.</summary>
    public const int MaxLength = 4096;

    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns null if the body is empty, too long or not JSON.</summary>
    public static string? Of(ReadOnlyMemory<byte> body)
    {
        if (body.Length is 0 or > MaxLength)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            var text = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(text, Indented))
            {
                Write(writer, document.RootElement);
            }

            return Encoding.UTF8.GetString(text.WrittenSpan);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject())
                {
                    Write(writer, property);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(MaskedText.WithoutQueries(element.GetString()!));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonProperty property)
    {
        writer.WritePropertyName(property.Name);
        if (SecretNames.Contains(property.Name))
        {
            writer.WriteStringValue(MaskedText.Mask);
        }
        else
        {
            Write(writer, property.Value);
        }
    }
}
