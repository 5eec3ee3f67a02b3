using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>The programs that are timed: the tool is installed from its package, the others are published.</summary>
/// <param name="Tool">The installed tool.</param>
/// <param name="ToolAssembly">The assembly of the tool, from the package for any system.</param>
/// <param name="Loop">The loop, compiled ahead of time and run by dotnet.</param>
/// <param name="NativeLoop">The loop as a native program.</param>
/// <param name="Empty">A program that does nothing, compiled ahead of time and run by dotnet.</param>
internal sealed record Programs(string Tool, string ToolAssembly, string Loop, string NativeLoop, string Empty)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TieredPGO>false</TieredPGO>
            <EventSourceSupport>false</EventSourceSupport>
            <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
          </PropertyGroup>
        </Project>
        """;

    private static readonly string Runtime = RuntimeInformation.RuntimeIdentifier;
    private static readonly string[] Ahead = ["-p:PublishReadyToRun=true", "-p:SelfContained=false"];
    private static readonly string[] Native = ["-p:PublishAot=true", "-p:OptimizationPreference=Speed"];

    public static async Task<Programs> MakeAsync(string folder, CancellationToken cancellationToken)
    {
        var (tool, assembly) = await InstallToolAsync(folder, cancellationToken);
        var loop = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "tests/AttachmentSdk.Benchmarks/Compare/HttpClientLoop.cs"), cancellationToken);
        const string Main = "await AttachmentSdk.Benchmarks.Compare.HttpClientLoop.RunAsync(args[0], args[1], int.Parse(args[2]), bool.Parse(args[3]));";
        return new Programs(
            tool,
            assembly,
            await PublishAsync(folder, "Loop", Main, loop, Ahead, cancellationToken) + ".dll",
            await PublishAsync(folder, "NativeLoop", Main, loop, Native, cancellationToken),
            await PublishAsync(folder, "Empty", "return 0;", "", Ahead, cancellationToken) + ".dll");
    }

    private static async Task<(string Tool, string Assembly)> InstallToolAsync(string folder, CancellationToken cancellationToken)
    {
        const string Package = "AttachmentSdk.Cli";
        var project = Path.Combine(Repository.Folder, "src", Package);
        var packages = Path.Combine(folder, "packages");
        await RunAsync(["pack", project, "--configuration", "Release", "--output", packages], cancellationToken);
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(packages, $"{Package}.any.*.nupkg").Single())[$"{Package}.any.".Length..];
        await RunAsync(["tool", "install", Package, "--version", version, "--add-source", packages, "--tool-path", Path.Combine(folder, "tool")], cancellationToken, cache: Path.Combine(folder, "restored"));
        return (Path.Combine(folder, "tool", "attachments"), Path.Combine(project, "bin/Release/net10.0/any/publish", $"{Package}.dll"));
    }

    /// <returns>The path of the program without an extension.</returns>
    private static async Task<string> PublishAsync(string folder, string name, string main, string source, string[] options, CancellationToken cancellationToken)
    {
        var sources = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(sources, $"{name}.csproj"), Project, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(sources, "Program.cs"), main, cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(sources, "Source.cs"), source, cancellationToken);
        var output = Path.Combine(sources, "published");
        await RunAsync(["publish", sources, "--configuration", "Release", "--runtime", Runtime, .. options, "--output", output], cancellationToken);
        return Path.Combine(output, name);
    }

    // A cache of its own, because the user's may hold an older build of the same version.
    private static async Task RunAsync(string[] arguments, CancellationToken cancellationToken, string? cache = null)
    {
        // Build servers would keep the output open after the build.
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["UseSharedCompilation"] = "false" },
        };
        if (cache is not null)
        {
            start.Environment["NUGET_PACKAGES"] = cache;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed: {output}");
        }
    }
}
