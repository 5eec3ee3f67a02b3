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

        var kind = parameter.Schema.Type switch
        {
            "integer" when !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => ViolationKind.WrongType,
            "integer" when int.Parse(value, CultureInfo.InvariantCulture) is var number && (number < parameter.Schema.Minimum || number > parameter.Schema.Maximum) => ViolationKind.OutOfRange,
            "boolean" when value is not ("true" or "false") => ViolationKind.WrongType,
            _ => (ViolationKind?)null,
        };
        return kind is { } found ? new Violation(found, parameter.Name, parameter.Schema) : null;
    }
}
