using System.Reflection;

namespace AttachmentSdk.Generator.BuildTests;

/// <summary>
/// The part of the repository that <c>dotnet build src/AttachmentSdk</c> needs, as a fresh clone has it, in a folder of its own. It is built with
/// a PATH that leads to a shell only, as on a machine that has the .NET SDK and nothing else.
/// </summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Parts =
    [
        ".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json", "nswag.json", "specs", "generator",
        "src/Directory.Build.props", "src/AttachmentSdk.snk", "src/BannedSymbols.txt", "src/AttachmentSdk",
    ];

    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    // The project file puts it into the assembly.
    private static readonly string RepositoryRoot = typeof(RepositoryCopy).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(RepositoryRoot))
        .Value!;

    private readonly TempFolder _folder = new();

    // What MSBuild and shells take for their own.
    private string Root => _folder.Combine("it's 100% #1, 附件");

    public RepositoryCopy()
    {
        foreach (var part in Parts)
        {
            CopyAny(Path.Combine(RepositoryRoot, part), PathOf(part));
        }

        // Whatever MSBuild finds further up must not decide how the copy builds.
        File.WriteAllText(PathOf("Directory.Build.targets"), "<Project />");
        var programs = Directory.CreateDirectory(PathOf("programs")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(programs, "sh"), "/bin/sh");
        }
    }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public string GeneratedFile(string name) => PathOf("src/AttachmentSdk/obj/generated/" + name);

    public Task<BuildRun> BuildAsync(params string[] arguments) => RunAsync(["build", "src/AttachmentSdk", "-nodeReuse:false", .. arguments]);

    /// <summary>Only the generation and what it depends on; much faster than compiling the SDK too.</summary>
    public Task<BuildRun> GenerateAsync(params string[] arguments) =>
        BuildAsync(["-f", "net10.0", "--no-restore", "-t:CompileApiClients", "-p:RunAnalyzers=false", .. arguments]);

    public Task<BuildRun> RunAsync(params string[] arguments) => DotNet.RunAsync(Root, PathOf("programs"), arguments);

    public void Dispose() => _folder.Dispose();

    private static void CopyAny(string source, string target)
    {
        if (!Directory.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
            return;
        }

        Directory.CreateDirectory(target);
        foreach (var entry in Directory.EnumerateFileSystemEntries(source).Where(path => !Built.Contains(Path.GetFileName(path))))
        {
            CopyAny(entry, Path.Combine(target, Path.GetFileName(entry)));
        }
    }
}
