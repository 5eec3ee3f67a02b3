using System.Collections;
using System.Diagnostics;

namespace AttachmentSdk.Generator.BuildTests;

/// <summary>Runs the SDK's command line as a user's shell would: without what the test run's own MSBuild left in the environment.</summary>
internal static class DotNet
{
    public static async Task<BuildRun> RunAsync(string folder, string path, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOfMSBuild))
        {
            start.Environment.Remove(name);
        }

        // No process may outlive the test: it would hold the pipe that the output is read from.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["PATH"] = path;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BuildRun(process.ExitCode, (await output + await errors).ReplaceLineEndings("\n"));
    }

    private static bool IsOfMSBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase);
}
