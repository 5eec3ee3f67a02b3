using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>The kind of a text, as far as its beginning shows it.</summary>
internal enum TextKind
{
    /// <summary>No text, or one that is none of the other kinds.</summary>
    Other,
    Html,
    Svg,
    Xml,
    Json,
}

/// <summary>The beginning of a text that may be a page, an XML document or JSON, in any encoding whose ASCII characters can be recognized.</summary>
internal sealed class TextBeginning
{
    // Of HTML 4 and 5: a page that a gateway or a program makes seldom begins with <html.
    private static readonly HashSet<string> HtmlElements = new(
        ("html head body script meta title div center frameset frame iframe noframes noscript style link base form table tbody tr td p h1 h2 h3 h4 h5 h6 span font br hr a img b i u em strong small big tt pre code "
        + "ul ol li dl dt dd main section nav header footer article aside input button label marquee object embed applet map blockquote address textarea select fieldset template video canvas isindex").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Blanks = ['\uFEFF', ' ', '\t', '\r', '\n', '\f', '\v', '\0'];

    private readonly string _text;

    public TextBeginning(ReadOnlySpan<byte> head)
    {
        _text = Decode(head).TrimStart(Blanks);
        Kind = _text.Length == 0 ? TextKind.Other : _text[0] == '<' ? KindOfMarkup() : IsJson() ? TextKind.Json : TextKind.Other;
    }

    public TextKind Kind { get; }

    /// <summary>Gets the decoded text without the blanks before it.</summary>
    public string Text => _text;

    /// <summary>Gets the name of the root element without its prefix; <see langword="null"/> if it stands behind the beginning.</summary>
    public string? Root { get; private set; }

    /// <summary>Gets a value indicating whether the text has only characters of texts.</summary>
    public bool IsText => _text.Length > 0 && _text.All(character => character >= ' ' ? character != '\u007F' : character is '\t' or '\r' or '\n' or '\f' or '\u001B');

    /// <summary>Determines whether no text of these kinds begins with a byte.</summary>
    public static bool IsRuledOutBy(ReadOnlySpan<byte> head) => head.Length == 0 || (head[0], head.Length == 1 ? 0 : head[1]) switch
    {
        (0xFF, var second) => second != 0xFE,
        (0xFE, var second) => second != 0xFF,
        (0, var second) => !IsBeginning((byte)second),
        (0xEF, _) => false,
        (var first, _) => !IsBeginning((byte)first),
    };

    public bool Contains(string text) => _text.Contains(text, StringComparison.OrdinalIgnoreCase);

    private static bool IsBeginning(byte value) => value is (byte)'<' or (byte)'{' or (byte)'[' or (byte)' ' or (>= (byte)'\t' and <= (byte)'\r');

    // ASCII characters are themselves in Latin-1, UTF-8 and GBK.
    private static string Decode(ReadOnlySpan<byte> head)
    {
        var (first, second) = head.Length < 2 ? (0, 0) : (head[0], head[1]);
        var bytes = head.ToArray();
        return (first, second) switch
        {
            (0xFF, 0xFE) => Encoding.Unicode.GetString(bytes),
            (0xFE, 0xFF) => Encoding.BigEndianUnicode.GetString(bytes),
            (0xEF, 0xBB) => Encoding.UTF8.GetString(bytes),
            (not 0, 0) => Encoding.Unicode.GetString(bytes),
            (0, not 0) => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.GetEncoding(28591).GetString(bytes),
        };
    }

    private bool IsJson() =>
        _text[0] is '{' or '[' && _text.Substring(1).TrimStart() is { Length: > 0 } rest && rest[0] is '"' or '{' or '[' or '}' or ']';

    // Skips what stands before the root: declarations, comments and the document type.
    private TextKind KindOfMarkup()
    {
        var isXml = false;
        for (var position = 0; position < _text.Length;)
        {
            int next;
            if (StartsWith(position, "<!--"))
            {
                next = After(position + 4, "-->");
            }
            else if (StartsWith(position, "<?"))
            {
                isXml |= StartsWith(position, "<?xml");
                next = After(position, "?>");
            }
            else if (StartsWith(position, "<!doctype"))
            {
                var type = NameAt(position + 9 + Count(position + 9, char.IsWhiteSpace));
                if (string.Equals(type, "html", StringComparison.OrdinalIgnoreCase))
                {
                    return TextKind.Html;
                }

                isXml = true;
                next = AfterDocumentType(position);
            }
            else
            {
                return KindOfRoot(position, isXml, isFirst: position == 0);
            }

            position = next < 0 ? _text.Length : next + Count(next, char.IsWhiteSpace);
        }

        return isXml ? TextKind.Xml : TextKind.Html;
    }

    private TextKind KindOfRoot(int position, bool isXml, bool isFirst)
    {
        var name = _text[position] == '<' ? NameAt(position + 1) : string.Empty;
        var end = position + 1 + name.Length;
        if (name.Length == 0 || (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('>' or '/')))
        {
            return isXml ? TextKind.Xml : isFirst ? TextKind.Other : TextKind.Html;
        }

        Root = name.Substring(name.IndexOf(':') + 1);
        return Root.ToUpperInvariant() switch
        {
            "SVG" => TextKind.Svg,
            _ when HtmlElements.Contains(name) => TextKind.Html,
            _ => TextKind.Xml,
        };
    }

    private bool StartsWith(int position, string text) => string.Compare(_text, position, text, 0, text.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private int After(int position, string end) => _text.IndexOf(end, Math.Min(position, _text.Length), StringComparison.Ordinal) is var found and >= 0 ? found + end.Length : -1;

    private int AfterDocumentType(int position)
    {
        var subset = _text.IndexOf('[', position);
        var end = _text.IndexOf('>', position);
        return subset < 0 || end < subset ? After(position, ">") : After(subset, "]") is var behind and >= 0 ? After(behind, ">") : -1;
    }

    private int Count(int position, Func<char, bool> isCounted) => _text.Skip(position).TakeWhile(isCounted).Count();

    private string NameAt(int position) => _text.Substring(Math.Min(position, _text.Length), Count(position, character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ':'));
}
