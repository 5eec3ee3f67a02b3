using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>The parameters of a structured header value, quoted strings unquoted. The first of several with one name counts.</summary>
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
            // A backslash before anything but a quote is a Windows path that some server sends as it is.
            var isEscape = value[index] == '\\' && index + 1 < value.Length - 1 && value[index + 1] is '"' or '\\';
            text.Append(value[isEscape ? ++index : index]);
        }

        return text.ToString();
    }
}
