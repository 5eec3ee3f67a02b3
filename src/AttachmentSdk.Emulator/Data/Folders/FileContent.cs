using AttachmentSdk.IO;

namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>The bytes of a file on disk, read on demand and never stored.</summary>
/// <param name="folder">The folder that is served.</param>
/// <param name="file">The path of the file in that folder, with '/' as the separator.</param>
internal sealed class FileContent(string folder, string file) : ObjectContent(new FileInfo(Path.Combine(folder, file)).Length)
{
    public override void Read(long offset, Span<byte> target)
    {
        using var stream = Open();
        while (target.Length > 0)
        {
            var count = RandomAccess.Read(stream.SafeFileHandle, target, offset);
            if (count == 0)
            {
                throw new IOException($"{Path.GetFileName(file)} has become shorter since the emulator was started.");
            }

            target = target[count..];
            offset += count;
        }
    }

    // Since the start, a link may have taken the place of the file or of a folder that it is in.
    private FileStream Open()
    {
        var path = folder;
        foreach (var name in file.Split('/'))
        {
            path = Path.Combine(path, name);
            if (LinkedFile.IsLink(path))
            {
                throw new IOException($"{file} is behind a link that was made since the emulator was started; links are not served.");
            }
        }

        return RegularFile.Open(path, FileAccess.Read);
    }
}
