using System.Globalization;

namespace AttachmentSdk.Emulator.Contracts;

internal static class QueryCheck
{
    /// <summary>Compares the value of a parameter, null for none, with its contract; an empty value counts as none.</summary>
    public static Violation? Find(ContractParameter parameter, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return parameter.IsRequired ? new Violation(ViolationKind.Missing, parameter.Name, parameter.Schema) : null;
        }

        var isRight = parameter.Schema.Type switch
        {
            "integer" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "boolean" => value is "true" or "false",
            _ => true,
        };
        return isRight ? null : new Violation(ViolationKind.WrongType, parameter.Name, parameter.Schema);
    }
}
