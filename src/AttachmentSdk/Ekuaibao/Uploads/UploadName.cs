using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.Ekuaibao.Uploads;

/// <summary>
/// The vendor's rules for a file's name. https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload
/// </summary>
internal static class UploadName
{
    private const string Forbidden = "?\\/*<>:\"|";

    /// <exception cref="ArgumentException">The vendor does not accept the name.</exception>
    public static void Require(string name, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, parameterName);
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentException("The name of an uploaded file must not be blank.", parameterName);
        }

        if (name.Any(Forbidden.Contains))
        {
            throw new ArgumentException($"The name '{Printable.Line(name)}' of an uploaded file must not hold '{name.First(Forbidden.Contains)}'; the vendor forbids ? \\ / * < > : \" and |.", parameterName);
        }
    }
}
