namespace AttachmentSdk.Ekuaibao;

/// <summary>Finds the file name in a key that is not a DingTalk-drive key. The patterns are those of the vendor's examples.</summary>
internal static class AttachmentKeyName
{
    private const string UploadPrefix = "openapi";
    private const int UuidLength = 36;
    private const int TimestampLength = 13;
    private const int LongestNumber = 3;
    private const int LongestExtension = 17; // With its dot.

    /// <returns>The name; the key itself if it has no known pattern.</returns>
    public static string From(string key) => FromUpload(key) ?? FromTimestamped(key) ?? key;

    // Uploaded by the API: openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介.docx
    private static string? FromUpload(string key)
    {
        var start = key.StartsWith(UploadPrefix, StringComparison.OrdinalIgnoreCase) ? UploadPrefix.Length : 0;
        var name = start + UuidLength + 1;
        if (key.Length <= name)
        {
            return null;
        }

        for (var index = 0; index <= UuidLength; index++)
        {
            var character = key[start + index];
            if (index is 8 or 13 or 18 or 23 or UuidLength ? character != '-' : !IsHexDigit(character))
            {
                return null;
            }
        }

        return key.Substring(name);
    }

    // Uploaded in the app: 定额发票01-1612269865498-150.jpg
    private static string? FromTimestamped(string key)
    {
        var dot = key.LastIndexOf('.');
        if (dot < 0 || key.Length - dot is < 2 or > LongestExtension)
        {
            return null;
        }

        var number = dot - CountOfDigits(key, dot);
        if (dot - number is < 1 or > LongestNumber || number == 0 || key[number - 1] != '-')
        {
            return null;
        }

        var timestamp = number - 1 - CountOfDigits(key, number - 1);
        return number - 1 - timestamp == TimestampLength && timestamp > 1 && key[timestamp - 1] == '-'
            ? key.Substring(0, timestamp - 1) + key.Substring(dot)
            : null;
    }

    private static int CountOfDigits(string key, int end)
    {
        var start = end;
        while (start > 0 && key[start - 1] is >= '0' and <= '9')
        {
            start--;
        }

        return end - start;
    }

    private static bool IsHexDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
