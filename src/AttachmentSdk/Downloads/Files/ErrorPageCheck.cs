using System.Text;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Distinguishes an error page from the promised file: text that begins as HTML, XML or JSON although the name is that of a picture, PDF,
/// office file or archive, or although the link promises a picture. A file whose name is that of such a text is accepted.
/// </summary>
internal static class ErrorPageCheck
{
    private static readonly HashSet<string> BinaryExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".ico",
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".wps", ".et", ".dps",
        ".zip", ".rar", ".7z", ".gz", ".tar", ".mp3", ".mp4", ".mov", ".avi", ".amr", ".wav",
    };

    /// <returns>The kind of the page; <see langword="null"/> if the body may be the promised file.</returns>
    public static string? Find(string fileName, bool isPicture, ReadOnlySpan<byte> head) =>
        BinaryExtensions.Contains(Path.GetExtension(fileName)) || (isPicture && !IsSvg(head)) ? KindOfText(head) : null;

    // The only kind of picture that is text.
    private static bool IsSvg(ReadOnlySpan<byte> head) => TextOf(head).Contains("<svg");

    private static string? KindOfText(ReadOnlySpan<byte> head)
    {
        // Most files begin with a byte that no page begins with.
        if (head.Length == 0 || head[0] is not ((byte)'<' or (byte)'{' or (byte)'[' or 0xEF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
        {
            return null;
        }

        var text = TextOf(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        bool StartsWith(string beginning) => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

        if (StartsWith("<!doctype html") || StartsWith("<html") || StartsWith("<head") || StartsWith("<body"))
        {
            return "an HTML page";
        }

        if (StartsWith("<?xml") || StartsWith("<Error"))
        {
            return "an XML document";
        }

        var isJson = text.Length > 0 && (text[0] == '{' || text[0] == '[') && text.Substring(1).TrimStart() is { Length: > 0 } rest && rest[0] is '"' or '{' or '[' or '}' or ']';
        return isJson ? "a JSON document" : null;
    }

    private static string TextOf(ReadOnlySpan<byte> head) => Encoding.UTF8.GetString(head.ToArray());
}
