namespace AttachmentSdk.Generator.Review;

/// <summary>The contracts of a commit in a folder of their own, with today's templates and settings, so that only contracts differ.</summary>
internal sealed class PastContracts : IDisposable
{
    private static readonly string[] Settings = ["nswag.json", Path.Combine("generator", "Templates")];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("attachment-contracts-");

    public PastContracts(string repository, IReadOnlyDictionary<string, string> specs)
    {
        Directory.CreateDirectory(Path.Combine(Root, "specs"));
        foreach (var (name, text) in specs)
        {
            File.WriteAllText(Path.Combine(Root, "specs", name), text);
        }

        foreach (var source in Settings.SelectMany(entry => Files(Path.Combine(repository, entry))))
        {
            var target = Path.Combine(Root, Path.GetRelativePath(repository, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
        }
    }

    /// <summary>What takes the place of the repository for <see cref="ClientGenerator"/>.</summary>
    public string Root => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Files(string path) => Directory.Exists(path) ? Directory.EnumerateFiles(path) : File.Exists(path) ? [path] : [];
}
