using System.Diagnostics;

namespace AttachmentSdk.Cli.Tests;

/// <summary>The tool in a process of its own, which can be killed.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    public ToolProcess(IReadOnlyDictionary<string, string> variables, string folder, params string[] args)
        : this(variables, folder, longestFile: null, args)
    {
    }

    /// <param name="variables">What the process finds in its environment beside what this one has.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="longestFile">The length, in bytes, that the system lets no file of the process exceed; null for none. Not on Windows.</param>
    /// <param name="args">The tool's arguments.</param>
    public ToolProcess(IReadOnlyDictionary<string, string> variables, string folder, long? longestFile, params string[] args)
    {
        string[] command = ["dotnet", typeof(AttachmentsTool).Assembly.Location, .. args];
        if (longestFile is { } limit)
        {
            // The signal that goes with the limit would end the process; ignored, it leaves the failing write. Blocks are of 512 bytes.
            command = ["sh", "-c", FormattableString.Invariant($"trap '' XFSZ; ulimit -f {limit / 512}; exec \"$@\""), "sh", .. command];
        }

        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        if (longestFile is not null)
        {
            // .NET maps its code through a file of its own, which is longer than any such limit.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        }

        _process = Process.Start(start)!;
        _error = _process.StandardError.ReadToEndAsync();
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public bool HasExited => _process.HasExited;

    public Task Exited => _process.WaitForExitAsync();

    public async Task<(int ExitCode, string Error)> EndAsync()
    {
        await Exited;
        return (_process.ExitCode, await _error);
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
}
