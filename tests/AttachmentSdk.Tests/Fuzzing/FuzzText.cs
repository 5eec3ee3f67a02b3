using System.Text;

namespace AttachmentSdk.Tests.Fuzzing;

/// <summary>Texts that parsers fall over, the same for the same seed: the vendors' own examples bent and broken, and pure noise.</summary>
internal sealed class FuzzText(int seed)
{
    private static readonly string[] Fragments =
    [
        "DP:", "DP:{", "{\"fileId\":\"1\"}", "\\\"", "\\u0000", "\\uD83D", "\\", "\"", "\0", "\r\n", "\uFEFF", "\u202E", "\u2066", "\u200F", "\uD83D", "\uDE00", "\uFFFE", "\uFFFF", "𠮷", "🧾", "中文", "é",
        "e\u0301", "..", "../", "..\\", "/", ":", "CON", "nul", "COM¹", ".", " ", ". .", ".pdf", ".tar.gz", "%", "%00", "%2F", "%E4%B8", "%FF", "=", ";", "'", "''", "*", "?", "#", "&", "[", "]", "{", "}", ",", "-1", "0", "1e999",
        "99999999999999999999999", "9223372036854775807", "-9223372036854775808", "253402300799", "253402300800", "NaN", "null", "true", "/*", "//", "new Date(1)", "Expires=", "OSSAccessKeyId=a&Signature=b&Expires=", "e=1&token=",
        "x-oss-date", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "filename=", "filename*=UTF-8''", "filename*=GBK''%B7", "filename*0*=", "filename*1=", "=?UTF-8?B?", "=?GBK?Q?=B7", "?=", "attachment; ", "https://", "http://[::1", "//host:99999/", "https://a:b@c/", "javascript:", "file:///",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _made = [];

    /// <summary>The texts of this case, for the message of a failure.</summary>
    public IReadOnlyList<string> Made => _made;

    public int Number(int below) => _random.Next(below);

    public T OneOf<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public byte[] Bytes(int below)
    {
        var bytes = new byte[_random.Next(below)];
        _random.NextBytes(bytes);
        _made.Add(Convert.ToHexString(bytes));
        return bytes;
    }

    /// <summary>One of the texts, changed in a few places, or something of no shape at all.</summary>
    public string Next(IReadOnlyList<string> examples)
    {
        var text = _random.Next(5) == 0 ? Noise() : OneOf(examples);
        for (var changes = _random.Next(4); changes > 0; changes--)
        {
            text = Changed(text);
        }

        _made.Add(text);
        return text;
    }

    /// <summary>Something of no shape at all.</summary>
    public string Noise()
    {
        var text = new StringBuilder();
        for (var pieces = _random.Next(12); pieces > 0; pieces--)
        {
            text.Append(_random.Next(4) == 0 ? ((char)_random.Next(0x10000)).ToString() : OneOf(Fragments));
        }

        _made.Add(text.ToString());
        return text.ToString();
    }

    private string Changed(string text)
    {
        var at = _random.Next(text.Length + 1);
        var count = _random.Next(Math.Min(text.Length - at, 12) + 1);
        return _random.Next(8) switch
        {
            0 => text[..at],
            1 => text[at..],
            2 => text.Remove(at, count),
            3 => text.Insert(at, OneOf(Fragments)),
            4 => string.Concat(text.AsSpan(0, at), Repeated(), text.AsSpan(at)),
            5 => text.Remove(at, count).Insert(at, ((char)_random.Next(0x10000)).ToString()),
            6 => text.Replace("\"", "\\\"", StringComparison.Ordinal),
            _ => text.Insert(at, Noise()),
        };
    }

    // Long, or deeply nested.
    private string Repeated() => string.Concat(Enumerable.Repeat(OneOf(Fragments), _random.Next(8) == 0 ? _random.Next(400) : _random.Next(20)));
}
