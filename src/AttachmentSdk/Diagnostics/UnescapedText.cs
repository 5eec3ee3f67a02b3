using System.Globalization;
using System.Text;

namespace AttachmentSdk.Diagnostics;

/// <summary>A text without its escapes, where each character knows its place in the text that it comes from.</summary>
internal sealed class UnescapedText(string source)
{
    private const int LongestEntity = 10;
    private const int LongestCharacter = 4; // Bytes of UTF-8.

    private static readonly char[] Marks = ['%', '\\', '&'];

    // The place of each character, and behind them the end; null while the text is the source.
    private int[]? _starts;

    public string Source { get; } = source;

    public string Text { get; private set; } = source;

    /// <summary>Finds the part of the source that a part of the text comes from.</summary>
    public (int Start, int End) SourceOf(int start, int length) =>
        _starts is null ? (start, start + length) : (_starts[start], _starts[start + length]);

    /// <summary>Replaces each escape of a URL, a JSON string or HTML by its character.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryUnescape()
    {
        if (Text.IndexOfAny(Marks) < 0)
        {
            return false;
        }

        var text = new StringBuilder(Text.Length);
        var starts = new List<int>(Text.Length + 1);
        for (var index = 0; index < Text.Length;)
        {
            var mark = Text.IndexOfAny(Marks, index);
            for (var end = mark < 0 ? Text.Length : mark; index < end; index++)
            {
                starts.Add(SourceOf(index, 0).Start);
                text.Append(Text[index]);
            }

            if (mark >= 0)
            {
                var (value, length) = EscapeAt(index);
                starts.AddRange(Enumerable.Repeat(SourceOf(index, 0).Start, value.Length));
                text.Append(value);
                index += length;
            }
        }

        starts.Add(Source.Length);
        var hasChanged = text.Length < Text.Length;
        (Text, _starts) = (text.ToString(), [.. starts]);
        return hasChanged;
    }

    private (string Value, int Length) EscapeAt(int index) => Text[index] switch
    {
        '%' => PercentAt(index),
        '\\' => BackslashAt(index),
        _ => EntityAt(index),
    };

    private (string Value, int Length) PercentAt(int index)
    {
        var bytes = new List<byte>();
        for (var at = index; bytes.Count < LongestCharacter && at < Text.Length && Text[at] == '%' && HexAt(at + 1, 2) is { } value; at += 3)
        {
            bytes.Add((byte)value);
            var character = Encoding.UTF8.GetString([.. bytes]);
            if (character.IndexOf('\uFFFD') < 0)
            {
                return (character, at + 3 - index);
            }
        }

        return ("%", 1);
    }

    private (string Value, int Length) BackslashAt(int index)
    {
        var next = index + 1 < Text.Length ? Text[index + 1] : '\0';
        return next switch
        {
            'u' or 'U' when HexAt(index + 2, 4) is { } value => (((char)value).ToString(), 6),
            '/' or '\\' or '"' or '\'' => (next.ToString(), 2),
            _ => ("\\", 1),
        };
    }

    private (string Value, int Length) EntityAt(int index)
    {
        var end = Text.IndexOf(';', index, Math.Min(LongestEntity, Text.Length - index));
        var entity = end < 0 ? string.Empty : Text.Substring(index, end + 1 - index);
        var decoded = System.Net.WebUtility.HtmlDecode(entity);
        return decoded.Length is 1 or 2 && decoded.Length < entity.Length ? (decoded, entity.Length) : ("&", 1);
    }

    private int? HexAt(int index, int length) =>
        index + length <= Text.Length && int.TryParse(Text.Substring(index, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
