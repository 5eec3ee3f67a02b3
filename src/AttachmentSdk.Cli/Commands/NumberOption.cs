using System.CommandLine;
using System.Globalization;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Options whose value is an integer within limits.</summary>
internal static class NumberOption
{
    public static Option<int> Create(string name, int minimum, int maximum, int fallback, string description, string unit = "N") => new(name)
    {
        Description = description,
        HelpName = unit,
        DefaultValueFactory = _ => fallback,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            {
                return number;
            }

            result.AddError($"{name} must be a whole number from {minimum} to {maximum}, not '{text}'.");
            return fallback;
        },
    };
}
