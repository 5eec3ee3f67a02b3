namespace AttachmentSdk.IO;

/// <summary>Prevents symbolic links in the target folder from redirecting a write.</summary>
internal static class LinkedFile
{
    // The attributes that FileInfo reports if no entry has the name; it does not follow links for this.
    private const FileAttributes Nothing = (FileAttributes)(-1);

    // The attributes that .NET returns if no entry has the name. It does not follow links, and allocates nothing.
    private static readonly DateTime NoTime = DateTime.FromFileTimeUtc(0);

    /// <summary>Determines whether any entry has this name: a file, a folder, or a link, even a broken one.</summary>
    public static bool Exists(string path) => File.GetLastWriteTimeUtc(path) != NoTime;

    /// <summary>Removes a link with this name, but not its target.</summary>
    public static void Remove(string path)
    {
        if (IsLink(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Determines whether a link has this name, to a file, to a folder or a broken one.</summary>
    public static bool IsLink(string path)
    {
        var attributes = new FileInfo(path).Attributes;
        return attributes != Nothing && (attributes & FileAttributes.ReparsePoint) != 0;
    }
}
