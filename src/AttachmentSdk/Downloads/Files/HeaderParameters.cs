using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Parses the parameters of a structured header value as servers send them: quotes that are missing, doubled, single or not escaped, and
/// semicolons in a value without quotes. The first parameter of a name that has a value counts.
/// </summary>
internal static class HeaderParameters
{
    public static Dictionary<string, string> Parse(string header)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var index = 0;
        while (index < header.Length)
        {
            var start = index;
            index = SkipToken(header, index);
            var name = header.Substring(start, index - start);
            index = SkipBlanks(header, index);
            if (name.Length > 0 && index < header.Length && header[index] == '=')
            {
                var (value, end) = ReadValue(header, SkipBlanks(header, index + 1));
                if (!parameters.TryGetValue(name, out var earlier) || earlier.Length == 0)
                {
                    parameters[name] = value;
                }

                index = end;
            }
            else if (index < header.Length && IsSeparator(header[index]))
            {
                index++;
            }
        }

        return parameters;
    }

    private static (string Value, int End) ReadValue(string header, int start)
    {
        var quote = start < header.Length && header[start] is '"' or '\'' ? header[start] : '\0';
        var closing = quote switch
        {
            '"' => FindClosing(header, start, hasEscapes: true) ?? FindClosing(header, start, hasEscapes: false) ?? FindClosing(header, start, hasEscapes: false, isList: true),
            '\'' => FindClosing(header, start, hasEscapes: false),
            _ => null,
        };
        if (closing is { } end)
        {
            return (Unescape(header.Substring(start + 1, end - start - 1)), end + 1);
        }

        end = start;
        while (end < header.Length && !(header[end] == ';' && IsEnd(header, end)))
        {
            end++;
        }

        var from = quote == '"' ? start + 1 : start;
        return (header.Substring(from, Math.Max(0, end - from)).Trim(), end);
    }

    // A quote closes a value only if the header or a parameter ends there; any other quote is part of the name.
    private static int? FindClosing(string header, int start, bool hasEscapes, bool isList = false)
    {
        for (var index = start + 1; index < header.Length; index++)
        {
            if (hasEscapes && IsEscape(header, index))
            {
                index++;
            }
            else if (header[index] == header[start] && (IsEnd(header, index + 1) || (isList && SkipBlanks(header, index + 1) is var next && next < header.Length && header[next] == ',')))
            {
                return index;
            }
        }

        return null;
    }

    /// <summary>Determines whether nothing but the end or a semicolon follows, and after the semicolon the end or a parameter.</summary>
    private static bool IsEnd(string header, int index)
    {
        index = SkipBlanks(header, index);
        if (index == header.Length)
        {
            return true;
        }

        if (header[index] != ';')
        {
            return false;
        }

        var name = SkipBlanks(header, index + 1);
        var end = name;
        while (end < header.Length && header[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '*')
        {
            end++;
        }

        var equals = SkipBlanks(header, end);
        return name == header.Length || (end > name && equals < header.Length && header[equals] == '=');
    }

    private static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            text.Append(value[IsEscape(value, index) ? ++index : index]);
        }

        return text.ToString();
    }

    // A backslash before any character other than a quote is part of a Windows path that some servers send unescaped.
    private static bool IsEscape(string text, int index) => text[index] == '\\' && index + 1 < text.Length && text[index + 1] is '"' or '\\';

    private static int SkipToken(string header, int index)
    {
        while (index < header.Length && !IsSeparator(header[index]) && !IsBlank(header[index]))
        {
            index++;
        }

        return index;
    }

    private static int SkipBlanks(string header, int index)
    {
        while (index < header.Length && IsBlank(header[index]))
        {
            index++;
        }

        return index;
    }

    private static bool IsSeparator(char character) => character is ';' or ',' or '=' or '"';

    private static bool IsBlank(char character) => character is ' ' or '\t';
}
