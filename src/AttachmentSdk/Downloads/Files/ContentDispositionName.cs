using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Reads the file name of a <c>Content-Disposition</c> header: <c>filename*</c> first, then <c>filename</c>, whose raw bytes may be UTF-8
/// or GBK, although the standard allows neither.
/// </summary>
internal static class ContentDispositionName
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="header">The header's value as HTTP stacks return it: one character for each byte.</param>
    public static string? Read(string? header)
    {
        if (header is null)
        {
            return null;
        }

        var parameters = HeaderParameters.Parse(header);
        return NonBlank(Extended(parameters)) ?? NonBlank(Plain(parameters));
    }

    private static string? NonBlank(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;

    // RFC 8187: charset'language'percent-encoded
    private static string? Extended(Dictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("filename*", out var value))
        {
            return null;
        }

        var parts = value.Split(['\''], 3);
        if (parts.Length != 3)
        {
            return null;
        }

        var bytes = PercentEncoding.Decode(parts[2]);
        return string.Equals(parts[0], "ISO-8859-1", StringComparison.OrdinalIgnoreCase)
            ? Latin1.Decode(bytes)
            : DecodeUnknown(bytes);
    }

    private static string? Plain(Dictionary<string, string> parameters)
    {
        if (!parameters.TryGetValue("filename", out var value))
        {
            return null;
        }

        if (value.Any(character => character > 0xFF))
        {
            return value; // The value is decoded already.
        }

        var text = DecodeUnknown(Latin1.Encode(value));

        // Some servers use percent-encoding here too. A name is decoded only if it consists of nothing else.
        var isEncoded = text.Contains('%') && text.All(character => character is > ' ' and < '\u007F');
        return (isEncoded ? DecodeUtf8(PercentEncoding.Decode(text)) : null) ?? text;
    }

    private static string DecodeUnknown(byte[] bytes) => DecodeUtf8(bytes) ?? Gbk.Decode(bytes) ?? Latin1.Decode(bytes);

    private static string? DecodeUtf8(byte[] bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>Parses the parameters of a structured header value and unquotes quoted strings. The first parameter of a name counts.</summary>
internal static class HeaderParameters
{
    public static Dictionary<string, string> Parse(string header)
    {
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in Split(header))
        {
            var separator = part.IndexOf('=');
            if (separator > 0)
            {
                var name = part.Substring(0, separator).Trim();
                if (!parameters.ContainsKey(name))
                {
                    parameters.Add(name, Unquote(part.Substring(separator + 1).Trim()));
                }
            }
        }

        return parameters;
    }

    private static IEnumerable<string> Split(string header)
    {
        var start = 0;
        var isQuoted = false;
        for (var index = 0; index < header.Length; index++)
        {
            switch (header[index])
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '\\' when isQuoted:
                    index++;
                    break;
                case ';' when !isQuoted:
                    yield return header.Substring(start, index - start);
                    start = index + 1;
                    break;
                default:
                    break;
            }
        }

        yield return header.Substring(start);
    }

    private static string Unquote(string value)
    {
        if (value.Length < 2 || value[0] != '"' || value[value.Length - 1] != '"')
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (var index = 1; index < value.Length - 1; index++)
        {
            // A backslash before any character other than a quote is part of a Windows path that some servers send unescaped.
            var isEscape = value[index] == '\\' && index + 1 < value.Length - 1 && value[index + 1] is '"' or '\\';
            text.Append(value[isEscape ? ++index : index]);
        }

        return text.ToString();
    }
}
