using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for a limit in bytes per second, in curl's format.</summary>
internal static partial class RateOption
{
    private const long Smallest = 1024;

    /// <summary>Creates the option for the highest rate of all downloads together.</summary>
    public static Option<long?> CreateLimit() =>
        Create("--limit-rate", Smallest, long.MaxValue, "The most bytes a second for all downloads together, such as 500K, 2M or 1.5G in powers of 1024; at least 1024 [default: no limit]");

    /// <summary>Creates the option for the lowest rate of a connection.</summary>
    public static Option<long?> CreateMinimum() =>
        Create("--min-rate", 1, 1L << 30, "The fewest bytes a second of a connection over a minute, such as 1K; a slower one fails and is tried again [default: no limit]");

    private static Option<long?> Create(string name, long smallest, long largest, string description) => new(name)
    {
        Description = description,
        HelpName = "BYTES",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Form().Match(text) is not { Success: true } match)
            {
                result.AddError($"{name} must be a number of bytes a second, alone or with K, M or G, such as 500000, 500K or 1.5M, not '{text}'.");
                return null;
            }

            var rate = Rate(match) ?? decimal.MaxValue;
            if (rate < smallest || rate > largest)
            {
                result.AddError($"{name} must be at {(rate < smallest ? $"least {smallest}" : $"most {largest}")} bytes a second, not '{text}'.");
                return null;
            }

            return (long)rate;
        },
    };

    /// <returns><see langword="null"/> if it is too large.</returns>
    private static long? Rate(Match match)
    {
        var unit = match.Groups["unit"].Value.ToUpperInvariant() switch
        {
            "K" => 1L << 10,
            "M" => 1L << 20,
            "G" => 1L << 30,
            _ => 1L,
        };
        return decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= (decimal)long.MaxValue / unit
            ? (long)(number * unit)
            : null;
    }

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)?)(?<unit>[KMG]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
