using System.Text;

namespace AttachmentSdk.Http;

/// <summary>
/// A part of a form with its names in quotation marks, as browsers and curl send it. .NET omits them where the grammar allows it, and not
/// every server accepts that.
/// </summary>
internal static class FormPart
{
    public static void Add(MultipartFormDataContent form, HttpContent part, string name, string? fileName = null)
    {
        var disposition = fileName is null ? $"form-data; name=\"{name}\"" : $"form-data; name=\"{name}\"; filename=\"{Ascii(fileName)}\"";
        part.Headers.TryAddWithoutValidation("Content-Disposition", disposition);
        form.Add(part);
    }

    // Servers interpret other characters in this place differently; a field of the vendor's API has the real name.
    private static string Ascii(string fileName)
    {
        var text = new StringBuilder(fileName.Length);
        foreach (var character in fileName)
        {
            text.Append(character is >= ' ' and <= '~' and not ('"' or '\\') ? character : '_');
        }

        return text.ToString();
    }
}
