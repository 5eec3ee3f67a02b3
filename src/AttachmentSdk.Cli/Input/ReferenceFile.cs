using System.Text;

namespace AttachmentSdk.Cli.Input;

/// <summary>The file, or standard input, with the references.</summary>
internal static class ReferenceFile
{
    public const string StandardInput = "-";

    // Bytes that are not UTF-8 are rejected: replacement characters would make keys that no vendor knows.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Opens the input, which may block until another program opens a named pipe too.</summary>
    /// <exception cref="ToolException">The file cannot be opened.</exception>
    public static ReferenceReader Open(string path, ReferenceShape shape, ToolConsole console) =>
        path == StandardInput
            ? new ReferenceReader(new StreamReader(console.Input, Utf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true), "standard input", shape)
            : new ReferenceReader(new StreamReader(OpenFile(console.FullPath(path), path), Utf8), path, shape);

    /// <summary>Checks that a file can be opened. A pipe or a device only has to exist, because opening it may block.</summary>
    /// <exception cref="ToolException">The file cannot be opened.</exception>
    public static void Require(string path, ToolConsole console)
    {
        var fullPath = console.FullPath(path);
        if (!File.Exists(fullPath) || FileIdentity.Of(fullPath) is not null)
        {
            OpenFile(fullPath, path).Dispose();
        }
    }

    private static FileStream OpenFile(string fullPath, string path)
    {
        try
        {
            return new FileStream(fullPath, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite, Options = FileOptions.SequentialScan });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, fullPath, exception);
        }
    }

    private static ToolException Unreadable(string path, string fullPath, Exception exception) =>
        ToolException.Usage($"{path} cannot be read: {FileErrors.OfReading(exception, fullPath)}.");
}
