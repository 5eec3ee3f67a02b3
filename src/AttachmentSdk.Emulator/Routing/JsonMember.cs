using System.Text.Json;

namespace AttachmentSdk.Emulator.Routing;

internal static class JsonMember
{
    /// <summary>A string member of an object; null when it is anything else.</summary>
    public static string? Text(JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty(name, out var member)
            || member.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return member.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON can escape and no text can hold.
            return null;
        }
    }
}
