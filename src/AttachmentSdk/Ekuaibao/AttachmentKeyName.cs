using System.Text.RegularExpressions;

namespace AttachmentSdk.Ekuaibao;

/// <summary>The file name inside a key that is not one of DingTalk drive; the patterns are those of the vendor's examples.</summary>
internal static class AttachmentKeyName
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Singleline;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    // Uploaded by the API: openapi0306c2d1-7a5b-4e96-8172-60c5ee0f971e-kotlin简介.docx
    private static readonly Regex Upload = new("^(?:openapi)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-(?<name>.+)$", Options | RegexOptions.IgnoreCase, Limit);

    // Uploaded in the app: 定额发票01-1612269865498-150.jpg
    private static readonly Regex Timestamped = new(@"^(?<stem>.+)-[0-9]{13}-[0-9]{1,3}(?<extension>\.[^.]{1,16})$", Options, Limit);

    /// <returns>A name; at worst the key itself.</returns>
    public static string From(string key)
    {
        try
        {
            if (Upload.Match(key) is { Success: true } upload)
            {
                return upload.Groups["name"].Value;
            }

            return Timestamped.Match(key) is { Success: true } timestamped
                ? timestamped.Groups["stem"].Value + timestamped.Groups["extension"].Value
                : key;
        }
        catch (RegexMatchTimeoutException)
        {
            return key;
        }
    }
}
