using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AttachmentSdk.Generator;

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>What it said about its failure, on one line.</summary>
    public string Reason => new[] { Errors, Output, $"exit code {ExitCode}" }.First(said => !string.IsNullOrWhiteSpace(said)).Trim().ReplaceLineEndings(" ");
}

/// <summary>Runs a program that this one relies on, such as git or node, and takes what it writes.</summary>
internal static class ExternalProgram
{
    /// <exception cref="CommandException">The program was not found.</exception>
    public static async Task<ProgramRun> RunAsync(string program, string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return new ProgramRun(process.ExitCode, await output, await errors);
        }
        catch (Win32Exception exception)
        {
            throw CommandException.Missing($"'{program}' could not be started; install it and put it on the PATH ({exception.Message}).");
        }
    }
}
