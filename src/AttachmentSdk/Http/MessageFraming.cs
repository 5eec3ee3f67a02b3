using System.Globalization;

namespace AttachmentSdk.Http;

/// <summary>
/// Finds statements about the end of a body that contradict each other, or that a transport does not understand. Two programs on the way may
/// see the end at different bytes. RFC 9112, 6.1 and 6.3.
/// </summary>
internal static class MessageFraming
{
    private static readonly char[] Separators = ['\n', ','];

    /// <returns>What is wrong, as the end of a sentence; <see langword="null"/> if nothing is.</returns>
    public static string? FindConflict(HttpResponseMessage response)
    {
        if (response.Headers.Lines("Transfer-Encoding") is { } codings && Array.Find(Split(codings), IsUnknown) is { } unknown)
        {
            return $"has the transfer coding '{Printable(unknown)}', which was not requested";
        }

        if (response.Content?.Headers.Lines("Content-Length") is not { } lines || lines.IndexOfAny(Separators) < 0)
        {
            return null;
        }

        var lengths = Split(lines);
        var values = new HashSet<long>();
        return Array.TrueForAll(lengths, length => long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && values.Add(value) is var _) && values.Count > 1
            ? "states several lengths"
            : null;
    }

    private static bool IsUnknown(string coding) => coding.Length > 0 && coding.ToUpperInvariant() is not ("CHUNKED" or "IDENTITY");

    private static string[] Split(string lines) => [.. lines.Split(Separators).Select(value => value.Trim())];

    private static string Printable(string text) => new([.. text.Take(20).Where(character => character is > ' ' and < '\x7F')]);
}
