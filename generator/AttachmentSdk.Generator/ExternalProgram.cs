using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AttachmentSdk.Generator;

/// <summary>Runs a program that this one relies on, such as git or node, and takes what it writes.</summary>
internal static class ExternalProgram
{
    /// <exception cref="MissingPrerequisiteException">The program was not found.</exception>
    public static async Task<ProgramRun> RunAsync(string program, string folder, IEnumerable<string> arguments, string input = "")
    {
        using var process = Start(program, folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read everything; its exit code and its own words say why.
        }

        await process.WaitForExitAsync();
        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    private static Process Start(string program, string folder, IEnumerable<string> arguments)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
            StandardErrorEncoding = encoding,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new MissingPrerequisiteException(
                $"'{program}' could not be started; install it and put it on the PATH ({exception.Message}).");
        }
    }
}
