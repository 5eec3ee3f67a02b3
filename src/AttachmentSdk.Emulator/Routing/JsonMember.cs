using System.Text.Json;

namespace AttachmentSdk.Emulator.Routing;

internal static class JsonMember
{
    /// <summary>Returns a string member of an object; null if it is anything else.</summary>
    public static string? Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member) ? Text(member) : null;

    /// <summary>Returns a string; null if it is anything else.</summary>
    public static string? Text(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can escape but no text can contain.
            return null;
        }
    }
}
