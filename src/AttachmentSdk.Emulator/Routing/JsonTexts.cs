using System.Text.Json;

namespace AttachmentSdk.Emulator.Routing;

internal static class JsonTexts
{
    /// <summary>Returns a member that is an array of strings; null if it is anything else.</summary>
    public static IReadOnlyList<string>? Of(JsonElement? element, string name)
    {
        if (element is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty(name, out var member)
            || member.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var texts = member.EnumerateArray().Select(item => JsonMember.Text(item)).ToList();
        return texts.Contains(null) ? null : [.. texts.OfType<string>()];
    }
}
