namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>The bytes of a file on disk, read on demand and never stored.</summary>
internal sealed class FileContent(string path) : ObjectContent(new FileInfo(path).Length)
{
    public override void Read(long offset, Span<byte> target)
    {
        using var file = File.OpenHandle(path);
        while (target.Length > 0)
        {
            var count = RandomAccess.Read(file, target, offset);
            if (count == 0)
            {
                throw new IOException($"{Path.GetFileName(path)} has become shorter since the emulator was started.");
            }

            target = target[count..];
            offset += count;
        }
    }
}
