using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AttachmentSdk.Generator;

/// <summary>How a program ended and what it wrote.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>What it said about its failure, on one line.</summary>
    public string Reason
    {
        get
        {
            var said = string.IsNullOrWhiteSpace(Errors) ? Output : Errors;
            return string.IsNullOrWhiteSpace(said) ? $"exit code {ExitCode}" : said.Trim().ReplaceLineEndings(" ");
        }
    }
}

/// <summary>Runs a program that this one relies on, such as git or node, and takes what it writes.</summary>
internal static class ExternalProgram
{
    /// <exception cref="CommandException">The program was not found.</exception>
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
            throw CommandException.Missing(
                $"'{program}' could not be started; install it and put it on the PATH ({exception.Message}).");
        }
    }
}
