using System.Text.Json;

namespace AttachmentSdk.Emulator.Faults;

/// <summary>The members of a rule in a fault file.</summary>
internal static class FaultFields
{
    private static readonly string[] Names =
        ["kind", "operation", "itemId", "occurrence", "times", "status", "body", "contentType", "headers", "afterBytes", "bytes", "seconds", "location", "target"];

    public static FaultRule Apply(FaultRule rule, JsonProperty member)
    {
        var value = member.Value;
        return member.Name switch
        {
            "kind" => rule,
            "operation" => rule with { Operation = Text(value) },
            "itemId" => rule with { ItemId = Text(value) },
            "occurrence" => rule with { Occurrence = Count(value) },
            "times" => rule with { Times = value.ValueKind == JsonValueKind.Null ? null : Count(value) },
            "probability" => rule with { Probability = Number(value) },
            "status" => rule with { Status = Count(value) },
            "body" => rule with { Body = Text(value) },
            "contentType" => rule with { ContentType = Text(value) },
            "headers" => rule with { Headers = Headers(value) },
            "afterBytes" => rule with { AfterBytes = Bytes(value) },
            "bytes" => rule with { Bytes = Bytes(value) },
            "seconds" => rule with { Duration = Seconds(value) },
            "location" => rule with { Location = Text(value) },
            "target" => rule with { Target = Choice<RedirectTarget>(value) },
            _ => throw new FormatException($"unknown field; there are {string.Join(", ", Names)}"),
        };
    }

    public static T Choice<T>(JsonElement value)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]).ToList();
        var index = value.ValueKind == JsonValueKind.String ? names.IndexOf(value.GetString()!) : -1;
        return index >= 0 ? Enum.GetValues<T>()[index] : throw new FormatException($"must be one of {string.Join(", ", names)}");
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException("must be a string");

    private static int Count(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) ? count : throw new FormatException("must be a whole number");

    private static long Bytes(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var bytes) ? bytes : throw new FormatException("must be a whole number");

    private static double Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : throw new FormatException("must be a number");

    private static TimeSpan Seconds(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && Math.Abs(seconds) < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : throw new FormatException("must be a number of seconds");

    private static Dictionary<string, string> Headers(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().ToDictionary(header => header.Name, header => Text(header.Value))
        : throw new FormatException("must be an object of strings");
}
