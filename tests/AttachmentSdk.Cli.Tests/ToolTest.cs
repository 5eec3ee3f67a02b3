using System.Text;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Tests;

/// <summary>Runs the tool in this process, in a folder and an environment of the test's own.</summary>
public abstract class ToolTest : IDisposable
{
    private protected TempFolder Folder { get; } = new();

    private protected Dictionary<string, string> Variables { get; } = [];

    private protected TestTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)) { AutoAdvance = true };

    private protected string Input { get; set; } = "";

    /// <summary>Standard input, where it is not the fixed text of <see cref="Input"/>.</summary>
    private protected Stream? InputStream { get; set; }

    private protected bool IsInputTerminal { get; set; }

    /// <summary>Whether what is tested depends on <see cref="Clock"/>.</summary>
    private protected bool NeedsClock { get; set; }

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<ToolRun> RunAsync(params string[] args) => RunAsync(default, args);

    private protected async Task<ToolRun> RunAsync(CancellationToken cancellationToken, params string[] args)
    {
        // What a test gives a terminal or the time to, or cancels, runs in this process in any case.
        if (ToolProcess.IsGiven && InputStream is null && !IsInputTerminal && !NeedsClock && !cancellationToken.CanBeCanceled)
        {
            using var process = ToolProcess.Start(Variables, Folder.FullPath, args, Input);
            var run = await process.EndAsync();
            return run with { Error = Regex.Replace(run.Error, @"(?<=, in )\d+\.\d(?= s\.)", "0.0") };
        }

        using var output = NewWriter();
        using var error = NewWriter();
        var exitCode = await AttachmentsTool.RunAsync(args, Console(output, error), cancellationToken);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    private protected ToolConsole Console(TextWriter output, TextWriter error, int? width = null, bool isOutputRedirected = false) =>
        Console(output, error, () => width, isOutputRedirected || width is null);

    private protected ToolConsole Console(TextWriter output, TextWriter error, Func<int?> measureWidth, bool isOutputRedirected = false) => new()
    {
        Output = output,
        Error = error,
        Input = InputStream ?? new MemoryStream(Encoding.UTF8.GetBytes(Input)),
        GetVariable = name => Variables.GetValueOrDefault(name),
        CurrentDirectory = Folder.FullPath,
        Clock = Clock,
        IsInputTerminal = IsInputTerminal,
        IsOutputTerminal = !isOutputRedirected,
        IsErrorTerminal = measureWidth() is not null,
        MeasureWidth = measureWidth,
    };

    private protected static StringWriter NewWriter() => new() { NewLine = "\n" };

    private protected string Write(string name, string content)
    {
        File.WriteAllText(Folder.Combine(name), content);
        return name;
    }

    /// <summary>Takes out of a text what differs from run to run and from machine to machine.</summary>
    private protected string Scrub(string text) =>
        Regex.Replace(text.Replace(Folder.FullPath + Path.DirectorySeparatorChar, "{folder}/", StringComparison.Ordinal), @"127\.0\.0\.1:\d+", "127.0.0.1:{port}");
}
