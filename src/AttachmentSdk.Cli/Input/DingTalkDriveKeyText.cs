using AttachmentSdk.Ekuaibao;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Input;

/// <summary>Reads a DingTalk-drive key as users paste it: plain, in quotes, or with the escapes of the JSON that it was copied from.</summary>
internal static class DingTalkDriveKeyText
{
    /// <exception cref="FormatException">The text is not such a key in any of these forms. The message is about the text itself.</exception>
    public static DingTalkDriveKey Parse(string text)
    {
        var trimmed = text.Trim();
        if (DingTalkDriveKey.TryParse(trimmed, out var key)
            || DingTalkDriveKey.TryParse(Unescape(trimmed), out key)
            || DingTalkDriveKey.TryParse(Unescape($"\"{trimmed}\""), out key))
        {
            return key;
        }

        return DingTalkDriveKey.Parse(trimmed);
    }

    /// <summary>Returns the error in a key that begins like a DingTalk-drive key.</summary>
    public static string? FindProblem(string key)
    {
        if (!DingTalkDriveKey.IsDingTalkDrive(key))
        {
            return null;
        }

        try
        {
            DingTalkDriveKey.Parse(key);
            return null;
        }
        catch (FormatException exception)
        {
            return exception.Message;
        }
    }

    private static string? Unescape(string text)
    {
        if (text is not ['"', .., '"'])
        {
            return null;
        }

        try
        {
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return reader.ReadAsString();
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }
}
