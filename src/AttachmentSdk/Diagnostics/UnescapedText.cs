using System.Globalization;
using System.Text;

namespace AttachmentSdk.Diagnostics;

/// <summary>A text without its escapes, where each character knows its place in the text that it comes from.</summary>
internal sealed class UnescapedText
{
    // A JSON text inside a JSON text, or a URL inside a URL.
    private const int MostLayers = 3;

    private const int LongestEntity = 10;
    private const int LongestCharacter = 4; // Bytes of UTF-8.

    private static readonly char[] Marks = ['%', '\\', '&'];

    private readonly string _source;
    private string _text;
    private int _layer;

    // The place of each character, and behind them the end; null while the text is the source.
    private int[]? _starts;

    // By place in the source, because secrets and their escapes may overlap.
    private bool[]? _hidden;

    public UnescapedText(string text) => (_source, _text) = (text, text);

    public string Text => _text;

    /// <summary>Masks what a function finds in a text, and in what its escapes stand for.</summary>
    public static string Mask(string text, Action<UnescapedText> find)
    {
        var view = new UnescapedText(text);
        do
        {
            find(view);
        }
        while (view.TryUnescape());
        return view._hidden is null ? text : view.ToMaskedSource();
    }

    /// <summary>Masks a part of the text at its place in the source.</summary>
    public void Hide(int start, int length)
    {
        var (from, to) = (PlaceOf(start), PlaceOf(start + length));
        _hidden ??= new bool[_source.Length];
        _hidden.AsSpan(from, to - from).Fill(true);
    }

    /// <summary>Replaces each escape of a URL, a JSON string or HTML by its character, at most three times.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryUnescape() => _layer++ < MostLayers && Unescape();

    private int PlaceOf(int index) => _starts is null ? index : _starts[index];

    private string ToMaskedSource()
    {
        var masked = new StringBuilder(_source.Length);
        for (var index = 0; index < _source.Length; index++)
        {
            if (!_hidden![index])
            {
                masked.Append(_source[index]);
            }
            else if (index == 0 || !_hidden[index - 1])
            {
                masked.Append(Redactor.Mask);
            }
        }

        return masked.ToString();
    }

    private bool Unescape()
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
                starts.Add(PlaceOf(index));
                text.Append(Text[index]);
            }

            if (mark >= 0)
            {
                var (value, length) = EscapeAt(index);
                starts.AddRange(Enumerable.Repeat(PlaceOf(index), value.Length));
                text.Append(value);
                index += length;
            }
        }

        starts.Add(_source.Length);
        var hasChanged = text.Length < Text.Length;
        (_text, _starts) = (text.ToString(), [.. starts]);
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
