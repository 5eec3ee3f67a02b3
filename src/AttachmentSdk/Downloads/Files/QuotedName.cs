namespace AttachmentSdk.Downloads.Files;

/// <summary>Removes the quotes around a name that remain after unquoting, because a server put the wrong ones, one only or too many.</summary>
internal static class QuotedName
{
    private const char ByteOrderMark = '\uFEFF';

    public static string Trim(string name)
    {
        var text = TrimBlanks(name);
        while (text.Length > 1 && ClosingOf(text[0]) is { } closing && text[text.Length - 1] == closing)
        {
            text = TrimBlanks(text.Substring(1, text.Length - 2));
        }

        var isUnbalanced = text.Count(character => character == '"') % 2 == 1;
        return isUnbalanced && text[0] == '"' ? TrimBlanks(text.Substring(1))
            : isUnbalanced && text[text.Length - 1] == '"' ? TrimBlanks(text.Substring(0, text.Length - 1))
            : text.IndexOf('\'') == text.Length - 1 ? TrimBlanks(text.TrimEnd('\'')) // One at the beginning may be an apostrophe.
            : text;
    }

    private static string TrimBlanks(string text) => text.Trim().Trim(ByteOrderMark);

    private static char? ClosingOf(char opening) => opening switch
    {
        '"' or '\'' => opening,
        '“' => '”',
        '‘' => '’',
        _ => null,
    };
}
