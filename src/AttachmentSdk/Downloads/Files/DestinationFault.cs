namespace AttachmentSdk.Downloads.Files;

/// <summary>Says in words what the file system refused.</summary>
internal static class DestinationFault
{
    private const int ErrorHandleDiskFull = unchecked((int)0x80070027);
    private const int ErrorDiskFull = unchecked((int)0x80070070);
    private const int NoSpaceLeft = 28; // ENOSPC
    private const int QuotaExceeded = 122; // EDQUOT

    public static DestinationException From(Exception exception, string place) => exception switch
    {
        _ when IsFull(exception) => new DestinationException($"There is no space left for '{place}'. Free some and start again; files that are complete stay.", exception),
        UnauthorizedAccessException => new DestinationException($"'{place}' cannot be written to: permission denied.", exception),
        PathTooLongException => new DestinationException($"The path '{place}' is too long for this system.", exception),
        DirectoryNotFoundException or FileNotFoundException => new DestinationException($"'{place}' does not exist and cannot be made.", exception),
        _ => new DestinationException($"'{place}' cannot be written to: {exception.Message}", exception),
    };

    public static bool IsFull(Exception exception) =>
        exception is IOException && exception.HResult is ErrorHandleDiskFull or ErrorDiskFull or NoSpaceLeft or QuotaExceeded;

    /// <exception cref="DestinationException">The file system refused it.</exception>
    public static void Guard(Action change, string place)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw From(exception, place);
        }
    }
}
