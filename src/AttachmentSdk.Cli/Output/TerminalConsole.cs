using System.Text;
using Spectre.Console;

namespace AttachmentSdk.Cli.Output;

/// <summary>Spectre.Console over the tool's own writers.</summary>
internal static class TerminalConsole
{
    private const int DefaultWidth = 80;

    // Wide enough for any table: the caller that renders to a text limits its width.
    private const int TextWidth = 1000;

    public static IAnsiConsole ForError(ToolConsole console) =>
        Create(console.Error, isTerminal: true, console.Width ?? DefaultWidth, hasColors: console.Variable("NO_COLOR") is null);

    /// <summary>A console without control sequences.</summary>
    public static IAnsiConsole ForText(TextWriter writer) => Create(writer, isTerminal: false, TextWidth, hasColors: false);

    private static IAnsiConsole Create(TextWriter writer, bool isTerminal, int width, bool hasColors) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new Terminal(writer, isTerminal, width),
        Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
        Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        ColorSystem = hasColors ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        EnvironmentVariables = [],
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
    });

    private sealed class Terminal(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => isTerminal;

        public int Width => width;

        public int Height => int.MaxValue;

        public void SetEncoding(Encoding encoding)
        {
            // The writer has its own encoding.
        }
    }
}
