namespace AttachmentSdk.IO;

/// <summary>Creates files that only this user can read, and that are deleted when they are closed.</summary>
internal static class TemporaryFile
{
    private const int BufferSize = 4096;

    /// <exception cref="IOException">The file cannot be created.</exception>
    public static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), $"attachments-{Guid.NewGuid():N}.tmp");
#if NET
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = BufferSize, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
#else
        return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
#endif
    }
}
