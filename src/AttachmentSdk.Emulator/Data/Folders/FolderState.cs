using AttachmentSdk.IO;

namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>A folder of real files: those in its manifest, then all others.</summary>
internal sealed class FolderState
{
    // A link can lead out of the folder or in a circle.
    private static readonly EnumerationOptions WithoutLinks = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

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
        var files = Directory.EnumerateFiles(folder, "*", WithoutLinks)
            .Where(IsRegular)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        var given = files.Remove(FolderManifest.FileName) ? FolderManifest.Parse(BoundedText.ReadFile(Path.Combine(folder, FolderManifest.FileName)))
            : Path.Exists(Path.Combine(folder, FolderManifest.FileName)) ? throw FolderManifest.Wrong("it is not a regular file")
            : new FolderManifest();
        var named = given.Attachments.Select(entry => entry.File).Concat(given.Pictures.Select(entry => entry.File)).ToList();
        if (named.Except(files).FirstOrDefault() is { } missing)
        {
            throw FolderManifest.Wrong($"there is no file {missing}; links and files outside of the folder are not served");
        }

        var state = new FolderState(folder, FolderManifestCheck.Checked(given));
        return new FolderState(folder, state.Completed(files.Except(named), given.Seed ?? seed));
    }

    public ObjectContent Content(string file) => new FileContent(_folder, file);

    // Reading a pipe or a device may never end.
    private static bool IsRegular(string path) => FileStatus.Of(path) is not { IsRegular: false };

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
