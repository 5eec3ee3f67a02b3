using AttachmentSdk.Downloads.Files;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// Reads the type that a DingTalk-drive key states. The vendor's example is an extension without a dot; a media type, a path, or the class of
/// a file such as <c>image</c> is not one, and would spoil the name.
/// </summary>
internal static class DriveFileType
{
    private const int LongestExtension = 8;

    // Extensions of two parts begin with this.
    private const string Tar = "tar.";

    private static readonly char[] Separators = ['/', '\\'];

    private static readonly HashSet<string> MediaClasses = new(StringComparer.OrdinalIgnoreCase) { "application", "audio", "chemical", "font", "image", "message", "model", "multipart", "text", "video" };

    private static readonly HashSet<string> Classes = new(StringComparer.OrdinalIgnoreCase)
    {
        "archive", "attach", "audio", "binary", "default", "dir", "document", "excel", "file", "files", "folder", "image", "images", "img", "link", "media", "movie", "music", "none", "normal", "null",
        "object", "office", "other", "others", "photo", "pic", "picture", "sheet", "sound", "stream", "string", "text", "undefine", "unknown", "url", "video", "videos", "voice", "word",
    };

    /// <returns>The extension without a dot; <see langword="null"/> if the type does not determine one.</returns>
    public static string? ExtensionOf(string? type)
    {
        var text = type?.Trim() ?? string.Empty;
        if (ContentType.ExtensionOf(text) is { } known)
        {
            return known.Substring(1);
        }

        var parts = text.Split(Separators);
        if (parts.Length > 1 && MediaClasses.Contains(parts[0]))
        {
            return null;
        }

        var name = parts[parts.Length - 1].Trim(' ', '.', '*');
        if (parts.Length > 1 && !name.Contains('.'))
        {
            return null;
        }

        var last = name.Substring(name.LastIndexOf('.') + 1);
        return !IsExtension(last) || Classes.Contains(last) ? null
            : string.Equals(name, Tar + last, StringComparison.OrdinalIgnoreCase) ? name
            : last;
    }

    /// <summary>Adds the extension to a name that lacks one. Digits or words after a dot are no extension.</summary>
    public static string Complete(string name, string? type) => ExtensionOf(type) is not { } extension || HasExtension(name, extension)
        ? name
        : $"{name.TrimEnd('.', ' ')}.{extension}";

    private static bool HasExtension(string name, string extension)
    {
        var text = name.TrimEnd();
        var dot = text.LastIndexOf('.');
        return text.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase) || (dot >= 0 && IsExtension(text.Substring(dot + 1)));
    }

    private static bool IsExtension(string text) => text.Length is > 0 and <= LongestExtension
        && text.All(character => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        && text.Any(character => character is not (>= '0' and <= '9'));
}
