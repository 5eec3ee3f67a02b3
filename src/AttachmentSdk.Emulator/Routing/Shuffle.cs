using System.Text.Json.Nodes;

namespace AttachmentSdk.Emulator.Routing;

internal static class Shuffle
{
    /// <summary>Returns the second, fourth… entry, then the first, third…: a different order if there are two or more.</summary>
    public static JsonArray Entries(this EmulatorOptions options, IEnumerable<JsonObject> entries)
    {
        JsonNode[] list = [.. entries];
        return options.ShuffleResponses
            ? new JsonArray([.. list.Where((_, index) => index % 2 == 1), .. list.Where((_, index) => index % 2 == 0)])
            : new JsonArray(list);
    }
}
