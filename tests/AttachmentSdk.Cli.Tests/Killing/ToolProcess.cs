using System.Diagnostics;

namespace AttachmentSdk.Cli.Tests.Killing;

/// <summary>The tool in a process of its own, which can be killed.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    public ToolProcess(IReadOnlyDictionary<string, string> variables, string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(AttachmentsTool).Assembly.Location, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
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
