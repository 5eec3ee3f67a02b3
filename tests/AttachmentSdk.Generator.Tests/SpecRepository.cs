namespace AttachmentSdk.Generator.Tests;

/// <summary>A temporary repository with the real <c>nswag.json</c> and templates and with contracts of the test.</summary>
internal sealed class SpecRepository : IDisposable
{
    private readonly TempFolder _folder = new();

    public SpecRepository(string? subfolder = null)
    {
        Root = subfolder is null ? _folder.FullPath : _folder.Combine(subfolder);
        Directory.CreateDirectory(Path.Combine(Root, "specs"));
        var templates = Directory.CreateDirectory(Path.Combine(Root, "generator", "Templates")).FullName;
        File.Copy(Path.Combine(BuildFacts.RepositoryRoot, "nswag.json"), Path.Combine(Root, "nswag.json"));
        foreach (var template in Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "generator", "Templates")))
        {
            File.Copy(template, Path.Combine(templates, Path.GetFileName(template)));
        }
    }

    public string Root { get; }

    public string Output => Path.Combine(Root, "output");

    /// <summary>Generates one contract in a repository of its own.</summary>
    public static async Task<string> GenerateAsync(string spec)
    {
        using var repository = new SpecRepository();
        return await repository.GenerateAsync("sample", spec);
    }

    public async Task<string> GenerateAsync(string name, string spec) =>
        await new ClientGenerator(Root).GenerateAsync(new Contract(Add(name, spec)));

    public string Add(string name, string spec)
    {
        var path = Path.Combine(Root, "specs", name + ".yaml");
        File.WriteAllText(path, spec);
        return path;
    }

    public async Task<CommandRun> RunAsync(bool checkOnly = false)
    {
        using var log = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = await GenerateCommand.RunAsync(Root, Output, checkOnly, log, errors);
        return new CommandRun(exitCode, log.ToString(), errors.ToString());
    }

    public void Dispose() => _folder.Dispose();

    internal sealed record CommandRun(int ExitCode, string Log, string Errors);
}
