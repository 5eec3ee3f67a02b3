namespace AttachmentSdk.Cli;

/// <summary>Describes why a file could not be read or written; the surrounding message names the file.</summary>
internal static class FileErrors
{
    public static string OfReading(Exception exception, string fullPath) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException when Directory.Exists(fullPath) => "it is a folder",
        UnauthorizedAccessException => "permission denied",
        _ => Words(exception),
    };

    public static string OfWriting(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "permission denied, or it is a folder",
        _ => Words(exception),
    };

    /// <summary>Returns the system's message, without the path that .NET appends.</summary>
    public static string Words(Exception exception) => exception.Message.Split(" : '")[0].TrimEnd('.');
}
