namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Reads the file name of <c>Content-Disposition</c> headers: <c>filename*</c> first, then <c>filename</c>, each whole or in pieces. Servers
/// send names in many forms that the standards do not allow: raw bytes of UTF-8 or GB18030, percent-encoding without or with a second one
/// inside, encoded words of mails, and odd quotes.
/// </summary>
internal static class ContentDispositionName
{
    private const string FileName = "filename";

    // Of a form's field. Some servers send the file name there.
    private const string FieldName = "name";

    private const int MostDecodings = 2;

    // A longer header has no name that a file system takes, and parsing it would take long.
    private const int LongestHeader = 8192;

    /// <param name="header">
    /// The header's value as HTTP stacks return it: one character for each byte, or decoded. A line that does not begin with a blank is
    /// another header; the first that has a name counts.
    /// </param>
    public static string? Read(string? header) => header is null ? null : Values(header).Select(ReadOne).FirstOrDefault(name => name is not null);

    private static List<string> Values(string header)
    {
        var lines = (header.Length > LongestHeader ? header.Substring(0, LongestHeader) : header).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var values = new List<string>();
        foreach (var line in lines)
        {
            if (values.Count > 0 && line[0] is (' ' or '\t'))
            {
                values[values.Count - 1] += " " + line.Trim();
            }
            else
            {
                values.Add(line);
            }
        }

        return values;
    }

    private static string? ReadOne(string value)
    {
        var parameters = HeaderParameters.Parse(value);
        return Find(parameters, FileName) ?? (Find(parameters, FieldName) is { } name && SafeFileName.HasExtension(name) ? name : null);
    }

    private static string? Find(Dictionary<string, string> parameters, string name)
    {
        var extended = parameters.TryGetValue(name + "*", out var value) ? value : null;
        var plain = parameters.TryGetValue(name, out value) ? value : null;
        var pieces = ContinuedParameter.Find(parameters, name);
        return (extended is null ? null : Clean(ExtendedValue.Decode(extended)))
            ?? (pieces is { IsComplete: true } ? Decode(pieces) : null)
            ?? (plain is null ? null : Plain(plain))
            ?? (pieces is null ? null : Decode(pieces))
            ?? (extended is not null && Plain(extended) is { } undeclared && SafeFileName.HasExtension(undeclared) ? undeclared : null);
    }

    private static string? Decode(ContinuedParameter pieces) => pieces.IsExtended ? Clean(ExtendedValue.Decode(pieces.Value)) : Plain(pieces.Value);

    private static string? Plain(string value) => Clean(ExtendedValue.HasCharset(value) ? ExtendedValue.Decode(value) : EncodedWords.Decode(value) ?? HeaderText.Decode(value));

    /// <returns>The name without what servers add to it; <see langword="null"/> if nothing is left.</returns>
    private static string? Clean(string? name)
    {
        if (name is null)
        {
            return null;
        }

        for (var count = 0; count < MostDecodings && PercentEncoding.DecodeName(name) is { } decoded; count++)
        {
            name = decoded;
        }

        name = QuotedName.Trim(name);
        return name.All(character => character == '.' || char.IsWhiteSpace(character)) ? null : name;
    }
}
