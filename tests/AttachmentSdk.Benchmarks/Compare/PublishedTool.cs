using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>The tool as its package holds it: compiled ahead where there is such a package, which its build output is not.</summary>
internal static class PublishedTool
{
    /// <returns>The path of the tool's .dll.</returns>
    public static async Task<string> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        string[] runtime = RuntimeInformation.OSArchitecture == Architecture.X64 ? ["--runtime", "linux-x64"] : [];
        var start = new ProcessStartInfo("dotnet", ["publish", ProjectFolder(), "--configuration", "Release", .. runtime, "--output", folder]) { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0 ? Path.Combine(folder, "AttachmentSdk.Cli.dll") : throw new InvalidOperationException("The tool cannot be published: " + output);
    }

    private static string ProjectFolder([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../src/AttachmentSdk.Cli"));
}
