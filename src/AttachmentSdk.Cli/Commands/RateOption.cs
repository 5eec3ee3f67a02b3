using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Commands;

/// <summary>The option for a limit in bytes per second, in curl's format.</summary>
internal static partial class RateOption
{
    private const long Smallest = 1024;

    public static Option<long?> Create() => new("--limit-rate")
    {
        Description = "The most bytes a second for all downloads together, such as 500K, 2M or 1.5G in powers of 1024; at least 1024 [default: no limit]",
        HelpName = "BYTES",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Form().Match(text) is not { Success: true } match)
            {
                result.AddError($"--limit-rate must be a number of bytes a second, alone or with K, M or G, such as 500000, 500K or 1.5M, not '{text}'.");
                return null;
            }

            if (Rate(match) is not { } rate)
            {
                result.AddError($"--limit-rate must be at most {long.MaxValue} bytes a second, not '{text}'.");
                return null;
            }

            if (rate < Smallest)
            {
                result.AddError($"--limit-rate must be at least {Smallest} bytes a second, not '{text}'.");
                return null;
            }

            return rate;
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
