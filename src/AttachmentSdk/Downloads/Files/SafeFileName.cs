using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Converts any text to one file name that is valid on every system: no separators, control or bidirectional characters, device names or
/// trailing dots and spaces, and at most 255 bytes in UTF-8 with the extension kept.
/// </summary>
internal static class SafeFileName
{
    public const int LongestInBytes = 255;

    /// <summary>A name that is never returned: the folder for the state of downloads.</summary>
    public const string Reserved = ".attachments";

    // A longer ending is not a file type but part of the name.
    private const int LongestExtensionInBytes = 32;

    // The longest name of eCryptfs, 143 bytes, with room for a number.
    private const int ShortInBytes = 135;

    private const int LongestDeviceName = 7;

    private static readonly char[] Trailing = [' ', '.'];

    private const string Forbidden = "\\/:*?\"<>|";

    private static readonly HashSet<string> DeviceNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    public static string From(string text) => From(text, suffix: string.Empty);

    /// <summary>Returns the safe name with <paramref name="suffix"/> between stem and extension.</summary>
    public static string From(string text, string suffix)
    {
        // Windows drops dots and spaces at the end, so "evil.exe. ." would become "evil.exe".
        var name = OrPlaceholder(ReplaceForbidden(text).TrimStart(' ').TrimEnd(Trailing));
        return Shorten(IsDevice(name) || IsReserved(name) ? "_" + name : name, suffix, LongestInBytes);
    }

    /// <summary>Determines whether a name, with a number, fits on each file system.</summary>
    public static bool IsShort(string name) => name.Length <= ShortInBytes / 3 || Encoding.UTF8.GetByteCount(name) <= ShortInBytes;

    /// <summary>Shortens a safe name so that it fits on each file system. The extension is kept.</summary>
    public static string Shorten(string name) => Shorten(name, string.Empty, ShortInBytes);

    /// <summary>Returns the file type at the end of a name, with its dot; empty if there is none.</summary>
    public static string ExtensionOf(string name)
    {
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 ? name.Substring(dot) : string.Empty;
        return Encoding.UTF8.GetByteCount(extension) <= LongestExtensionInBytes ? extension : string.Empty;
    }

    /// <summary>
    /// Determines whether a name, safe or not, ends in a file type. .NET Framework throws for a name that no path may contain, so the name
    /// is made safe first.
    /// </summary>
    public static bool HasExtension(string name) => Path.HasExtension(From(name));

    // Windows may give the reserved name a short form, such as ATTACH~1 or AT3F2A~1.
    private static bool IsReserved(string name) =>
        (name.Length == Reserved.Length && string.Equals(name.Normalize(NormalizationForm.FormKC), Reserved, StringComparison.OrdinalIgnoreCase))
        || (name.Length <= 8 && name.StartsWith("AT", StringComparison.OrdinalIgnoreCase) && name.IndexOf('~') is > 1);

    // Windows also treats CON.txt as the device.
    private static bool IsDevice(string name)
    {
        var end = name.IndexOf('.') is var dot and >= 0 ? dot : name.Length;
        while (end > 0 && name[end - 1] == ' ')
        {
            end--;
        }

        return end <= LongestDeviceName && DeviceNames.Contains(name.Substring(0, end));
    }

    private static string OrPlaceholder(string name) => name.Length == 0 ? "_" : name;

    private static string ReplaceForbidden(string text)
    {
        var isSafe = true;
        foreach (var character in text)
        {
            isSafe &= !IsForbidden(character); // Includes half a surrogate pair, which is checked below.
        }

        if (isSafe)
        {
            return text;
        }

        var name = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                name.Append(character).Append(text[++index]);
            }
            else
            {
                name.Append(IsForbidden(character) ? '_' : character);
            }
        }

        return name.ToString();
    }

    private static bool IsForbidden(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) || character is '\uFFFE' or '\uFFFF' || Forbidden.Contains(character) || ReordersText(character);

    // Bidirectional controls and separators display "exe.gpj" as "jpg.exe".
    private static bool ReordersText(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static string Shorten(string name, string suffix, int most)
    {
        if (suffix.Length == 0 && Encoding.UTF8.GetByteCount(name) <= most)
        {
            return name;
        }

        var extension = ExtensionOf(name);
        var stem = name.Substring(0, name.Length - extension.Length);
        var room = most - Encoding.UTF8.GetByteCount(extension) - Encoding.UTF8.GetByteCount(suffix);
        var cut = CutToBytes(stem, room);
        return cut.Length == stem.Length ? stem + suffix + extension : OrPlaceholder(cut.TrimEnd(Trailing)) + suffix + extension;
    }

    private static string CutToBytes(string text, int room)
    {
        var bytes = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]);
            bytes += isPair ? 4 : text[index] < 0x80 ? 1 : text[index] < 0x800 ? 2 : 3;
            if (bytes > room)
            {
                return text.Substring(0, index);
            }

            index += isPair ? 1 : 0;
        }

        return text;
    }
}
