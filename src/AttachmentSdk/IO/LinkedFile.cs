namespace AttachmentSdk.IO;

/// <summary>Keeps symbolic links in the target folder from leading a write elsewhere.</summary>
internal static class LinkedFile
{
    // What FileInfo says of a name that nothing has; it does not follow links for this.
    private const FileAttributes Nothing = (FileAttributes)(-1);

    // What .NET gives for a name that nothing has. It does not follow links, and allocates nothing.
    private static readonly DateTime NoTime = DateTime.FromFileTimeUtc(0);

    /// <summary>Whether anything has this name: a file, a folder, or a link, also one to nowhere.</summary>
    public static bool Exists(string path) => File.GetLastWriteTimeUtc(path) != NoTime;

    /// <summary>Removes a link of this name, not what it leads to.</summary>
    public static void Remove(string path)
    {
        if (IsLink(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Whether a link has this name, to a file, a folder or nowhere.</summary>
    public static bool IsLink(string path)
    {
        var attributes = new FileInfo(path).Attributes;
        return attributes != Nothing && (attributes & FileAttributes.ReparsePoint) != 0;
    }
}
