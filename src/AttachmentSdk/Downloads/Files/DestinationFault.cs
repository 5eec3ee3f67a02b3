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
        ArgumentOutOfRangeException => new DestinationException($"'{place}' cannot be written to: the file is longer than its file system or a quota allows.", exception),
        UnauthorizedAccessException => new DestinationException($"'{place}' cannot be written to: permission denied.", exception),
        PathTooLongException => new DestinationException($"The path '{place}' is too long for this system.", exception),
        DirectoryNotFoundException or FileNotFoundException => new DestinationException($"'{place}' does not exist and cannot be made.", exception),
        _ => new DestinationException($"'{place}' cannot be written to: {Words(exception)}.", exception),
    };

    /// <summary>A path that a layout's values made too long: a fault of that item, as others may well fit.</summary>
    public static DownloadException TooLong(string path, PathTooLongException exception) =>
        new(DownloadErrorCode.Destination, $"The path '{path}' is too long for this system.", exception);

    /// <summary>Whether a write failed by the file system's will. .NET calls it an argument out of range when a file gets too long (EFBIG).</summary>
    public static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    public static bool IsFull(Exception exception) =>
        exception is IOException && exception.HResult is ErrorHandleDiskFull or ErrorDiskFull or NoSpaceLeft or QuotaExceeded;

    /// <exception cref="DestinationException">The file system refused it.</exception>
    public static void Guard(Action change, string place)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            throw From(exception, place);
        }
    }

    // Without the path that .NET puts behind: of a part file it tells nobody anything, and makes the same fault of two files look like two.
    private static string Words(Exception exception) => exception.Message.Split([" : '"], StringSplitOptions.None)[0].TrimEnd('.');
}
