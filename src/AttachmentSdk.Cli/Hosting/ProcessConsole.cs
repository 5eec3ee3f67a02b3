using System.Text;

namespace AttachmentSdk.Cli.Hosting;

/// <summary>The console of this process.</summary>
internal static class ProcessConsole
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ToolConsole Create()
    {
        var isOnTerminal = !(Console.IsOutputRedirected && Console.IsErrorRedirected);
        if (OperatingSystem.IsWindows() && isOnTerminal)
        {
            // Otherwise the terminal interprets the bytes in its own code page and garbles Chinese names.
            Console.OutputEncoding = Utf8;
        }

        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var output = new StandardStream(ClosedStream.Or(1, Console.OpenStandardOutput));
        return new ToolConsole
        {
            Output = Writer(output),
            Error = Writer(new StandardStream(ClosedStream.Or(2, Console.OpenStandardError))),
            Input = ClosedStream.Or(0, Console.OpenStandardInput),
            GetVariable = Environment.GetEnvironmentVariable,
            CurrentDirectory = FindCurrentDirectory(),
            InputFile = FileIdentity.OfStandardStream(0),
            OutputFile = FileIdentity.OfStandardStream(1),
            FindOutputFailure = () => output.Failure,
            IsInputTerminal = !Console.IsInputRedirected,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected && !isDumb,
            MeasureWidth = () => isOnTerminal && Console.WindowWidth is > 0 and var width ? width : null,
        };
    }

    private static string? FindCurrentDirectory()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { AutoFlush = true, NewLine = "\n" };
}
