namespace AttachmentSdk.Generator.Tests.Building;

/// <summary>The part of the repository that <c>dotnet build src/AttachmentSdk</c> needs, as a fresh clone has it, in a folder of its own.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] Parts =
    [
        ".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json", "nswag.json", "specs", "generator",
        "src/Directory.Build.props", "src/Directory.Build.targets", "src/AttachmentSdk.snk", "src/BannedSymbols.txt", "src/AttachmentSdk",
    ];

    private static readonly string[] Built = ["bin", "obj", "node_modules"];
    private readonly TempFolder _folder = new();

    public RepositoryCopy(bool withNodeModules)
    {
        foreach (var part in Parts)
        {
            CopyAny(Path.Combine(BuildFacts.RepositoryRoot, part), PathOf(part));
        }

        // Whatever MSBuild finds further up must not decide how the copy builds.
        File.WriteAllText(PathOf("Directory.Build.targets"), "<Project />");
        if (withNodeModules)
        {
            CopyAny(BuildFacts.NSwagDirectory, PathOf("generator/node_modules/nswag/bin/binaries/Net100"));
            File.WriteAllText(PathOf(NpmStamp), "{}");
        }
    }

    public static string NpmStamp => "generator/node_modules/.package-lock.json";

    /// <summary>Environment variables of the builds.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string PathOf(string relative) => Path.Combine(_folder, relative);

    public string GeneratedFile(string name) => PathOf("src/AttachmentSdk/obj/generated/" + name);

    public Task<BuildRun> BuildAsync(params string[] arguments) => RunAsync(["build", "src/AttachmentSdk", "-nodeReuse:false", .. arguments]);

    /// <summary>Only the generation and what it depends on; much faster than compiling the SDK too.</summary>
    public Task<BuildRun> GenerateAsync(params string[] arguments) =>
        BuildAsync(["-f", "net10.0", "--no-restore", "-t:GenerateApiClients", "-p:RunAnalyzers=false", .. arguments]);

    public Task<BuildRun> RunAsync(params string[] arguments) => DotNet.RunAsync(_folder, Environment, arguments);

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
