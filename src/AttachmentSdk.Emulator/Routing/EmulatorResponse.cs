using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AttachmentSdk.Emulator.Data;

namespace AttachmentSdk.Emulator.Routing;

/// <summary>A response: a status, headers, and a part of some content.</summary>
internal sealed class EmulatorResponse(int status, ObjectContent content)
{
    // Vendors send Chinese characters unescaped, not as \u escapes.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Status { get; } = status;

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ObjectContent Content { get; } = content;

    public long Offset { get; init; }

    public long Count { get; init; } = content.Length;

    /// <summary>Gets or sets the position in the content of a byte to corrupt; null for none.</summary>
    public long? CorruptAt { get; init; }

    public static EmulatorResponse OfText(int status, string text, string contentType = "text/plain;charset=UTF-8")
    {
        var response = new EmulatorResponse(status, new BuiltContent(Encoding.UTF8.GetBytes(text)));
        response.Headers["Content-Type"] = contentType;
        return response;
    }

    public static EmulatorResponse OfJson(JsonNode value) =>
        OfText(200, value.ToJsonString(Json), "application/json;charset=UTF-8");

    public static EmulatorResponse Empty(int status) => new(status, new BuiltContent([]));

    /// <summary>Reads bytes of the part that is sent, from <paramref name="position"/> in it.</summary>
    public void Read(long position, Span<byte> target)
    {
        Content.Read(Offset + position, target);
        if (CorruptAt - Offset - position is { } wrong and >= 0 && wrong < target.Length)
        {
            target[(int)wrong] ^= 0x55;
        }
    }

    /// <summary>Returns the same response with another part of the content, for faults.</summary>
    public EmulatorResponse With(long? count = null, long? corruptAt = null)
    {
        var copy = new EmulatorResponse(Status, Content) { Offset = Offset, Count = count ?? Count, CorruptAt = corruptAt };
        foreach (var (name, value) in Headers)
        {
            copy.Headers[name] = value;
        }

        return copy;
    }
}
