using System.Text;

namespace AttachmentSdk.Cli.Input;

/// <summary>The file, or standard input, with the references.</summary>
internal static class ReferenceFile
{
    public const string StandardInput = "-";

    // Bytes that are not UTF-8 are rejected: replacement characters would make keys that no vendor knows.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="ToolException">The file cannot be opened.</exception>
    public static ReferenceReader Open(string path, ReferenceShape shape, ToolConsole console) =>
        path == StandardInput
            ? new ReferenceReader(new StreamReader(console.Input, Utf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true), "standard input", shape)
            : new ReferenceReader(new StreamReader(OpenFile(console.FullPath(path), path), Utf8), path, shape);

    /// <exception cref="ToolException">There is no such file.</exception>
    public static void Require(string path, ToolConsole console)
    {
        var fullPath = console.FullPath(path);
        if (!File.Exists(fullPath))
        {
            throw Unreadable(path, fullPath, Directory.Exists(fullPath) ? new UnauthorizedAccessException() : new FileNotFoundException());
        }
    }

    /// <summary>Reads the items, and returns the listings.</summary>
    public static async IAsyncEnumerable<TReference> ReadAllAsync<TReference>(
        this ReferenceReader reader, ReferenceShape<TReference> shape, Action<ReferenceFields>? addListing)
    {
        using (reader)
        {
            while (await reader.NextAsync() is { } fields)
            {
                if (addListing is not null && shape.IsListing(fields))
                {
                    addListing(fields);
                }
                else
                {
                    yield return shape.Create(fields);
                }
            }
        }
    }

    private static FileStream OpenFile(string fullPath, string path)
    {
        try
        {
            return new FileStream(fullPath, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, fullPath, exception);
        }
    }

    private static ToolException Unreadable(string path, string fullPath, Exception exception) =>
        ToolException.Usage($"{path} cannot be read: {FileErrors.OfReading(exception, fullPath)}.");
}
