using System.Text;

namespace AttachmentSdk.Emulator.Data;

/// <summary>Reads a text file that a user wrote, and that may be a device or another file by mistake.</summary>
internal static class BoundedText
{
    // A saved folder has some 200 characters for each file.
    private const int MostCharacters = 64 << 20;

    /// <exception cref="FormatException">The file is larger than 64 MiB.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string ReadFile(string path)
    {
        using var reader = new StreamReader(path);
        var text = new StringBuilder();
        var buffer = new char[1 << 16];
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            if (text.Append(buffer, 0, read).Length > MostCharacters)
            {
                throw new FormatException($"{Path.GetFileName(path)} is larger than 64 MiB.");
            }
        }

        return text.ToString();
    }
}
