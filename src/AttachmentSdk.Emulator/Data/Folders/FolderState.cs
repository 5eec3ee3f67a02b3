namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>A folder of real files: those in its manifest, then all others.</summary>
internal sealed class FolderState
{
    private readonly string _folder;

    private FolderState(string folder, FolderManifest manifest)
    {
        _folder = folder;
        Manifest = manifest;
    }

    /// <summary>Gets the manifest, completed by the files that it does not name.</summary>
    public FolderManifest Manifest { get; }

    /// <exception cref="FormatException">The manifest is invalid or does not match the folder, or there is no file to serve.</exception>
    public static FolderState Load(string folder, int seed)
    {
        var path = Path.Combine(folder, FolderManifest.FileName);
        var given = File.Exists(path) ? FolderManifest.Parse(File.ReadAllText(path)) : new FolderManifest();
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => file != FolderManifest.FileName)
            .Order(StringComparer.Ordinal)
            .ToList();
        var named = given.Attachments.Select(entry => entry.File).Concat(given.Pictures.Select(entry => entry.File)).ToList();
        if (named.Except(files).FirstOrDefault() is { } missing)
        {
            throw FolderManifest.Wrong($"there is no file {missing}");
        }

        var state = new FolderState(folder, FolderManifestCheck.Checked(given));
        return new FolderState(folder, state.Completed(files.Except(named), given.Seed ?? seed));
    }

    public ObjectContent Content(string file) => new FileContent(Path.Combine(_folder, file));

    private FolderManifest Completed(IEnumerable<string> files, int seed)
    {
        var (attachments, pictures) = (Manifest.Attachments.ToList(), Manifest.Pictures.ToList());
        foreach (var file in files)
        {
            var invented = new InventedEntry(file, seed);
            if (invented.IsPicture)
            {
                pictures.Add(invented.ToPicture());
            }
            else
            {
                attachments.Add(invented.ToAttachment(Content(file).Length));
            }
        }

        return attachments.Count + pictures.Count > 0
            ? Manifest with { Attachments = attachments, Pictures = pictures }
            : throw new FormatException("The folder holds no file to serve.");
    }
}
