using System.Globalization;
using AttachmentSdk.Emulator.Data.Formats;

namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>Writes files with numbers as names, because a file system may not accept their own names.</summary>
internal sealed class FolderWriter(string folder)
{
    /// <exception cref="IOException">The folder is not empty, or cannot be written to.</exception>
    public async Task WriteAsync(
        FolderManifest manifest,
        IReadOnlyList<EmulatedAttachment> attachments,
        IReadOnlyList<EmulatedPicture> pictures,
        CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"The folder {folder} is not empty.");
        }

        var attachmentEntries = new List<AttachmentEntry>();
        foreach (var file in attachments)
        {
            var path = await SaveAsync("attachments", attachmentEntries.Count + 1, file, cancellationToken);
            attachmentEntries.Add(new AttachmentEntry(path, file.FileName, file.Id, file.Key, file.LinkKind));
        }

        var pictureEntries = new List<PictureEntry>();
        foreach (var file in pictures)
        {
            var path = await SaveAsync("pictures", pictureEntries.Count + 1, file, cancellationToken);
            pictureEntries.Add(new PictureEntry(path, file.FileName, file.PicKey, file.Tag));
        }

        var complete = manifest with { Attachments = attachmentEntries, Pictures = pictureEntries };
        await File.WriteAllTextAsync(Path.Combine(folder, FolderManifest.FileName), complete.ToJson(), cancellationToken);
    }

    private async Task<string> SaveAsync(string subfolder, int number, EmulatedFile file, CancellationToken cancellationToken)
    {
        var extension = FileFormat.ExtensionOf(file.FileName);
        var known = FileFormat.All.Any(format => format.Extension == extension) ? extension : "bin";
        var path = string.Create(CultureInfo.InvariantCulture, $"{subfolder}/{number:D4}.{known}");
        Directory.CreateDirectory(Path.Combine(folder, subfolder));
        await using var source = file.OpenRead();
        await using var target = File.Create(Path.Combine(folder, path));
        await source.CopyToAsync(target, cancellationToken);
        return path;
    }
}
