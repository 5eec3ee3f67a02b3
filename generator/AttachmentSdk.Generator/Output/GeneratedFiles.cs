namespace AttachmentSdk.Generator.Output;

/// <summary>The folder that the build compiles: nothing in it but the files of today's contracts.</summary>
internal sealed class GeneratedFiles(string directory)
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    public void Add(string name, string source) => _sources.Add(name, source);

    /// <summary>Writes what differs and deletes what no contract stands for any more.</summary>
    public void Write()
    {
        Directory.CreateDirectory(directory);
        foreach (var (name, source) in _sources.Where(file => !IsCurrent(file.Key, file.Value)))
        {
            // In one step: another build may read the file at any moment.
            File.WriteAllText(PathOf(name) + ".new", source);
            File.Move(PathOf(name) + ".new", PathOf(name), overwrite: true);
        }

        foreach (var stale in Strangers())
        {
            File.Delete(stale);
        }
    }

    /// <summary>What <see cref="Write"/> would change, one line each.</summary>
    public IEnumerable<string> Differences() =>
        _sources.Where(file => !IsCurrent(file.Key, file.Value))
            .Select(file => File.Exists(PathOf(file.Key)) ? $"{PathOf(file.Key)} differs from its contract" : $"{PathOf(file.Key)} is missing")
            .Concat(Strangers().Select(stale => $"{stale} belongs to no contract"));

    private bool IsCurrent(string name, string source) => File.Exists(PathOf(name)) && File.ReadAllText(PathOf(name)) == source;

    private IEnumerable<string> Strangers() =>
        Directory.Exists(directory)
            ? Directory.EnumerateFiles(directory, "*.g.cs").Where(path => !_sources.ContainsKey(Path.GetFileName(path)))
            : [];

    private string PathOf(string name) => Path.Combine(directory, name);
}
