using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Cli.Tests;

/// <summary>
/// The tool in a process of its own: the one that ATTACHMENTS_TOOL names, else what this project was built with.
/// </summary>
internal sealed partial class ToolProcess : IDisposable
{
    private static readonly string? Given = Environment.GetEnvironmentVariable("ATTACHMENTS_TOOL");

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private ToolProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Whether a tool is given that is to be tested in place of the built one.</summary>
    public static bool IsGiven => Given is not null;

    public bool HasExited => _process.HasExited;

    public Task Exited => _process.WaitForExitAsync();

    /// <param name="variables">What the process finds in its environment beside what any program does.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="args">The tool's arguments.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="longestFile">The length, in bytes, that the system lets no file of the process exceed; null for none. Not on Windows.</param>
    /// <param name="shell">A script that runs the tool as "$@"; null for none. Not on Windows.</param>
    public static ToolProcess Start(IReadOnlyDictionary<string, string> variables, string folder, string[] args, string input = "", long? longestFile = null, string? shell = null)
    {
        string[] command = [.. Given is null ? ["dotnet", typeof(AttachmentsTool).Assembly.Location] : (string[])[Given], .. args];
        if (longestFile is { } limit)
        {
            // Blocks are of 512 bytes.
            shell = FormattableString.Invariant($"ulimit -f {limit / 512}; exec \"$@\"");
        }

        if (shell is not null)
        {
            command = ["sh", "-c", shell, "sh", .. command];
        }

        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // Neither this user's credentials nor where they are stored.
        foreach (var name in start.Environment.Keys.Where(name => OfThisUser().IsMatch(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        if (longestFile is not null)
        {
            // .NET maps its code through a file of its own, which is longer than any such limit.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        }

        var process = Process.Start(start)!;
        try
        {
            using var standardInput = process.StandardInput;
            standardInput.Write(input);
        }
        catch (IOException)
        {
            // It has ended without reading it.
        }

        return new ToolProcess(process);
    }

    public async Task<ToolRun> EndAsync()
    {
        await Exited;
        return new ToolRun(_process.ExitCode, await _output, await _error);
    }

    /// <summary>Sends the process signals, one right after the other. Not on Windows.</summary>
    public async Task SignalAsync(params string[] names)
    {
        using var kill = Process.Start("sh", ["-c", string.Join("; ", names.Select(name => FormattableString.Invariant($"kill -{name} {_process.Id}")))]);
        await kill.WaitForExitAsync();
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await Exited;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    [GeneratedRegex("^(EKUAIBAO_|KDOCS_|HOME$|XDG_CONFIG_HOME$|APPDATA$)")]
    private static partial Regex OfThisUser();
}
