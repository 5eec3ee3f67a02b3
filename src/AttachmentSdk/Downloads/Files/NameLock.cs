using AttachmentSdk.IO;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The right of one process to give a name in the target folder to an attachment, from the question whose file it is to the line in the
/// manifest. It is a locked file in the state folder that is deleted afterwards.
/// </summary>
internal sealed class NameLock : IDisposable
{
    private readonly string _path;
    private readonly LockedFile _file;

    private NameLock(string path, LockedFile file) => (_path, _file) = (path, file);

    /// <returns>The lock; <see langword="null"/> if another process is giving the name to an attachment.</returns>
    /// <exception cref="DownloadException">The state folder cannot be written to.</exception>
    public static NameLock? TryTake(string folder, string name, string targetFolder)
    {
        var path = Path.Combine(folder, FormattableString.Invariant($"{NameReservations.HashOf(NameReservations.KeyOf(name)):x16}.lock"));
        try
        {
            return new NameLock(path, LockedFile.Open(path));
        }
        catch (Exception exception) when (LockedFile.IsLocked(exception) || Directory.Exists(path))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.Of(exception, path, targetFolder);
        }
    }

    public void Dispose()
    {
        // Before it is released: another process that waits for the lock of a deleted file opens the next one. Windows does it the other way.
        if (Path.DirectorySeparatorChar == '\\')
        {
            _file.Dispose();
        }

        try
        {
            File.Delete(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process has it by now; what remains does no harm.
        }

        _file.Dispose();
    }
}
