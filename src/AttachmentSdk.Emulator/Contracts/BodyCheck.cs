using System.Text.Json;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Contracts;

internal static class BodyCheck
{
    /// <summary>Compares a value with its contract.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">The schema of the contract.</param>
    /// <param name="name">The field of the value; for an element, that of the array.</param>
    public static Violation? Find(JsonElement value, ContractSchema schema, string name) => schema.Type switch
    {
        "object" when value.ValueKind == JsonValueKind.Object => InObject(value, schema),
        "array" when value.ValueKind == JsonValueKind.Array => InArray(value, schema, name),
        "string" when JsonMember.Text(value) is not null => null,
        "integer" when value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) => InRange(number, schema, name),
        _ => new Violation(ViolationKind.WrongType, name, schema),
    };

    private static Violation? InObject(JsonElement value, ContractSchema schema)
    {
        foreach (var name in schema.Required)
        {
            if (!value.TryGetProperty(name, out _))
            {
                return new Violation(ViolationKind.Missing, name, schema.Properties[name]);
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            var violation = schema.Properties.TryGetValue(member.Name, out var expected)
                ? Find(member.Value, expected, member.Name)
                : new Violation(ViolationKind.Unknown, member.Name);
            if (violation is not null)
            {
                return violation;
            }
        }

        return null;
    }

    private static Violation? InArray(JsonElement value, ContractSchema schema, string name) =>
        value.GetArrayLength() > schema.MaxItems
            ? new Violation(ViolationKind.TooMany, name, schema)
            : value.EnumerateArray().Select(item => Find(item, schema.Items!, name)).FirstOrDefault(violation => violation is not null);

    private static Violation? InRange(long number, ContractSchema schema, string name) =>
        number < (schema.Minimum ?? int.MinValue) || number > (schema.Maximum ?? int.MaxValue)
            ? new Violation(ViolationKind.OutOfRange, name, schema)
            : null;
}
