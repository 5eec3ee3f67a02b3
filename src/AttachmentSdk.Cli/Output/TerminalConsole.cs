using System.Text;
using Spectre.Console;

namespace AttachmentSdk.Cli.Output;

/// <summary>Spectre.Console over the tool's own writers.</summary>
internal static class TerminalConsole
{
    private const int DefaultWidth = 80;

    // Wide enough for any table: the caller that renders to a text limits its width.
    private const int TextWidth = 1000;

    /// <summary>Returns the width of the terminal now.</summary>
    public static int WidthOf(ToolConsole console) => console.Width ?? DefaultWidth;

    /// <summary>
    /// Determines whether the terminal wraps its lines anew when it is narrowed. Nearly all do; xterm, PuTTY and Linux without a window cut them
    /// off.
    /// </summary>
    public static bool WrapsAnew(ToolConsole console) =>
        console.Variable("TMUX") is not null || (console.Variable("XTERM_VERSION") is null && console.Variable("TERM") is not ("linux" or "putty"));

    /// <summary>A console that writes a text for the terminal.</summary>
    public static IAnsiConsole ForText(TextWriter writer, int width, ToolConsole console) => Create(writer, isTerminal: true, width, hasColors: console.Variable("NO_COLOR") is null);

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
