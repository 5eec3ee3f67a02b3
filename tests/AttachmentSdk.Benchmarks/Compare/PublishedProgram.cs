using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>A program as the tool's package holds the tool: compiled ahead where there is such a package, which its build output is not.</summary>
internal static class PublishedProgram
{
    /// <returns>The path of the tool's .dll.</returns>
    public static Task<string> MakeToolAsync(string folder, CancellationToken cancellationToken) =>
        MakeAsync(Path.Combine(RepositoryFolder(), "src/AttachmentSdk.Cli/AttachmentSdk.Cli.csproj"), folder, cancellationToken);

    /// <returns>The path of the program's .dll.</returns>
    public static async Task<string> MakeAsync(string project, string folder, CancellationToken cancellationToken)
    {
        string[] runtime = RuntimeInformation.OSArchitecture == Architecture.X64 ? ["--runtime", "linux-x64"] : [];
        var start = new ProcessStartInfo("dotnet", ["publish", project, "--configuration", "Release", "-p:HasNativePackage=false", .. runtime, "--output", folder]) { RedirectStandardOutput = true };
        using var publish = Process.Start(start)!;
        var output = await publish.StandardOutput.ReadToEndAsync(cancellationToken);
        await publish.WaitForExitAsync(cancellationToken);
        return publish.ExitCode == 0
            ? Path.Combine(folder, Path.GetFileNameWithoutExtension(project) + ".dll")
            : throw new InvalidOperationException($"{project} cannot be published: {output}");
    }

    private static string RepositoryFolder([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../.."));
}
