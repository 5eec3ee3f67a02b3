namespace AttachmentSdk.Generator.Tests.Building;

[Collection(Builds.Name)]
public class ToolchainTests
{
    [Fact]
    public async Task Build_NoNpm_SaysWhatToInstall()
    {
        using var copy = new RepositoryCopy(withNodeModules: false);
        HideNpm(copy);

        var run = await copy.RunAsync("build", "generator/AttachmentSdk.Generator", "-nodeReuse:false");

        run.FailedWith(
            "error ASG003: npm was not found. The API clients are generated at build by NSwag, which comes from npm: "
            + "install Node.js 20 or later with npm and build again, or build with -p:NSwagToolchain=nuget");
    }

    [Fact]
    public async Task Build_NoNodeModules_RestoresThemOnceAndAgainWhenThePinChanges()
    {
        const string Restore = "ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error";
        using var copy = new RepositoryCopy(withNodeModules: false);
        var npm = new StandInNpm(copy);
        (await copy.RunAsync("restore", "src/AttachmentSdk")).Succeeded();

        Assert.Equal(1, (await copy.GenerateAsync()).Succeeded().Generations);
        Assert.Equal(0, (await copy.GenerateAsync()).Succeeded().Generations);
        Assert.Equal([Restore], npm.Calls);

        await File.AppendAllTextAsync(copy.PathOf("generator/package-lock.json"), "\n");
        Assert.Equal(1, (await copy.GenerateAsync()).Succeeded().Generations);
        Assert.Equal([Restore, Restore], npm.Calls);
    }

    [Fact]
    public async Task Build_NpmFails_SaysWhere()
    {
        using var copy = new RepositoryCopy(withNodeModules: false);
        _ = new StandInNpm(copy, exitCode: 7);

        var run = await copy.RunAsync("build", "generator/AttachmentSdk.Generator", "-nodeReuse:false");

        run.FailedWith($"error ASG004: 'npm ci' failed in {copy.PathOf("generator")}/ with exit code 7;");
    }

    [Fact]
    public async Task Build_NSwagMSBuildPackage_NeedsNoNpm()
    {
        using var copy = new RepositoryCopy(withNodeModules: false);
        StandInPackage.Write(Directory.CreateDirectory(copy.PathOf("feed")).FullName);
        HideNpm(copy);

        var run = await copy.BuildAsync(
            "-f", "net10.0",
            "-p:RunAnalyzers=false",
            "-p:NSwagToolchain=nuget",
            "-p:RestoreSources=" + copy.PathOf("feed"),
            "-p:RestorePackagesPath=" + copy.PathOf("packages"),
            "-p:RestoreFallbackFolders=" + BuildFacts.PackageRoot);

        Assert.Equal(1, run.Succeeded().Generations);
        Assert.False(Directory.Exists(copy.PathOf("generator/node_modules")));
        Assert.Equal(["nswag.msbuild"], Directory.EnumerateDirectories(copy.PathOf("packages")).Select(Path.GetFileName));
        Assert.Equal(
            await new ClientGenerator(BuildFacts.RepositoryRoot).GenerateAsync(new Contract(copy.PathOf("specs/ekuaibao.yaml"))),
            await File.ReadAllTextAsync(copy.GeneratedFile("ekuaibao.g.cs")));
    }

    // A PATH that leads to the shell, which MSBuild runs commands with, and to nothing else.
    private static void HideNpm(RepositoryCopy copy)
    {
        var folder = Directory.CreateDirectory(copy.PathOf("path")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(folder, "sh"), "/bin/sh");
        }

        copy.Environment["PATH"] = folder;
    }
}
