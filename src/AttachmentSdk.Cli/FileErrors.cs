namespace AttachmentSdk.Cli;

/// <summary>Says in words why a file could not be read or written; the message around them names the file.</summary>
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

    /// <summary>What the system says, without the path that .NET puts behind it.</summary>
    public static string Words(Exception exception) => exception.Message.Split(" : '")[0].TrimEnd('.');
}
