using AttachmentSdk.Ekuaibao;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Input;

/// <summary>A DingTalk-drive key as people paste it: bare, inside quotes, or with the escapes of the JSON it was copied from.</summary>
internal static class DingTalkDriveKeyText
{
    /// <exception cref="FormatException">It is no such key, however it is read; the message is about the text as it stands.</exception>
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

    /// <summary>Says why a key that claims to be of DingTalk drive is none.</summary>
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
