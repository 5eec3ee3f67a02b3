namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The manifests of a downloader. One that several downloads use at the same time is shared, and the last one stays in memory, because many
/// single downloads to one folder would read it again and again.
/// </summary>
internal sealed class Manifests
{
    private readonly Dictionary<string, Use> _inUse = new(StringComparer.Ordinal);
    private Use? _last;

    public Manifest Open(string folder)
    {
        Use? use;
        lock (_inUse)
        {
            if (!_inUse.TryGetValue(folder, out use))
            {
                use = _last?.Folder == folder ? _last : new Use(folder);
                _inUse.Add(folder, use);
            }

            use.Count++;
        }

        use.Manifest.Refresh();
        return use.Manifest;
    }

    public void Close(Manifest manifest)
    {
        lock (_inUse)
        {
            var use = _inUse.Values.Single(use => use.Manifest == manifest);
            if (--use.Count == 0)
            {
                _inUse.Remove(use.Folder);
                manifest.Dispose();
                _last = use;
            }
        }
    }

    private sealed class Use(string folder)
    {
        public string Folder => folder;

        public Manifest Manifest { get; } = new(folder);

        public int Count { get; set; }
    }
}
