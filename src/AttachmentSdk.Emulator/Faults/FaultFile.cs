using System.Text.Json;

namespace AttachmentSdk.Emulator.Faults;

/// <summary>Reads fault files without a serializer, because a message must name the rule and the field.</summary>
internal static class FaultFile
{
    private static readonly JsonDocumentOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IReadOnlyList<FaultRule> Read(string json)
    {
        using var document = Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException("A fault file is a JSON array of rules.");
        }

        return [.. document.RootElement.EnumerateArray().Select(ReadRule)];
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Tolerant);
        }
        catch (JsonException error)
        {
            throw new FormatException(
                $"The fault file is not JSON: line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}.", error);
        }
    }

    private static FaultRule ReadRule(JsonElement element, int index)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"Rule {index + 1} of the fault file is not an object.");
        }

        if (!element.TryGetProperty("kind", out var kindText))
        {
            throw new FormatException($"Rule {index + 1} of the fault file: kind is missing.");
        }

        var at = "kind";
        try
        {
            var rule = new FaultRule(FaultFields.Choice<FaultKind>(kindText));
            foreach (var member in element.EnumerateObject())
            {
                at = member.Name;
                rule = FaultFields.Apply(rule, member);
            }

            if (FaultRuleCheck.Problem(rule) is var (field, problem))
            {
                at = field;
                throw new FormatException($"{problem}");
            }

            return rule;
        }
        catch (Exception error) when (error is FormatException or InvalidOperationException)
        {
            throw new FormatException($"Rule {index + 1} of the fault file, {at}: {error.Message.TrimEnd('.')}.", error);
        }
    }
}
