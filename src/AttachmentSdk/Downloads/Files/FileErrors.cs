namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// Tells the errors of one file, after which the other items of a batch go on, from those of the whole folder, which abort the batch.
/// </summary>
internal static class FileErrors
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);
    private const int Busy = 16; // EBUSY
    private const int IsDirectory = 21; // EISDIR
    private const int TextFileBusy = 26; // ETXTBSY

    /// <summary>Creates the error for a change of a file that the file system refused.</summary>
    /// <param name="exception">The exception of the file system.</param>
    /// <param name="path">The path of the file.</param>
    /// <param name="folder">The target folder, as the caller knows it.</param>
    public static DownloadException Of(Exception exception, string path, string folder) => exception switch
    {
        PathTooLongException tooLong => DownloadErrors.PathTooLong(path, tooLong),
        ArgumentOutOfRangeException => new(DownloadErrorCode.Destination, DownloadErrors.Destination(exception, folder).Message, exception),
        _ when exception.HResult is SharingViolation or LockViolation or Busy or IsDirectory or TextFileBusy => Held(path, exception),
        UnauthorizedAccessException when TakesFiles(Path.GetDirectoryName(path)!) => Held(path, exception),
        _ => DownloadErrors.Destination(exception, DownloadErrors.IsDiskFull(exception) ? folder : path),
    };

    /// <summary>Determines whether the bytes of one item were taken away, so that only another download can help.</summary>
    public static bool IsVanished(DownloadException exception) => exception is not DestinationException && exception is { Code: DownloadErrorCode.Destination, IsTransient: true };

    /// <summary>Runs a change of a file.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <exception cref="DownloadException">The file system refused the change.</exception>
    public static void Run(Action change, string path, string folder)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (DownloadErrors.IsOfFileSystem(exception))
        {
            throw Of(exception, path, folder);
        }
    }

    // A virus scanner or a viewer that has the file open, or a file that is protected.
    private static DownloadException Held(string path, Exception cause) =>
        new(DownloadErrorCode.InUse, $"'{path}' is in use by another program, or protected.", cause) { IsTransient = true, IsWorthRetryingNow = false };

    // Windows denies the access to a file that is in use or about to be deleted by the same error as that to its folder.
    private static bool TakesFiles(string folder)
    {
        try
        {
            using var file = new FileStream(Path.Combine(folder, $".{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
