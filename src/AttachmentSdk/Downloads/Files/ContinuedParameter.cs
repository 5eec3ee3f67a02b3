using System.Globalization;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// A parameter in pieces after RFC 2231: <c>filename*0*</c>, <c>filename*1</c> and so on, in any order. A piece whose name ends in an
/// asterisk is percent-encoded, and the first of them declares the charset.
/// </summary>
/// <param name="Value">The value, an extended value of RFC 8187 or plain.</param>
/// <param name="IsExtended">Whether a piece is percent-encoded.</param>
/// <param name="IsComplete">Whether no piece is missing before the last one.</param>
internal sealed record ContinuedParameter(string Value, bool IsExtended, bool IsComplete)
{
    private const int MostDigits = 4;

    /// <returns>The parameter; <see langword="null"/> if there are no pieces of that name.</returns>
    public static ContinuedParameter? Find(Dictionary<string, string> parameters, string name)
    {
        var pieces = new SortedDictionary<int, (string Value, bool IsExtended)>();
        foreach (var (key, value) in parameters.Select(pair => (pair.Key, pair.Value)))
        {
            if (key.StartsWith(name + "*", StringComparison.OrdinalIgnoreCase) && NumberOf(key.Substring(name.Length + 1)) is { } number && !pieces.ContainsKey(number))
            {
                pieces.Add(number, (value, key[key.Length - 1] == '*'));
            }
        }

        if (pieces.Count == 0)
        {
            return null;
        }

        var isExtended = pieces.Values.Any(piece => piece.IsExtended);
        var text = string.Concat(pieces.Values.Select((piece, index) => isExtended && !piece.IsExtended && !(index == 0 && ExtendedValue.HasCharset(piece.Value)) ? piece.Value.Replace("%", "%25") : piece.Value));
        var hasCharset = pieces.TryGetValue(0, out var first) && (first.IsExtended || ExtendedValue.HasCharset(first.Value));
        return new ContinuedParameter(isExtended && !hasCharset ? "''" + text : text, isExtended, pieces.Keys.Last() == pieces.Count - 1);
    }

    private static int? NumberOf(string text)
    {
        var digits = text.EndsWith("*", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        return digits.Length is > 0 and <= MostDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
