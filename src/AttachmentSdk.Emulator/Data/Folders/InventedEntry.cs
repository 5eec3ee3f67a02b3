using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AttachmentSdk.Emulator.Data.Formats;

namespace AttachmentSdk.Emulator.Data.Folders;

/// <summary>
/// Creates ids and keys for a file that no manifest names. They depend only on its path and the seed, so that further files do not change
/// them.
/// </summary>
internal sealed class InventedEntry(string file, int seed)
{
    private const string PictureFolder = "pictures/";
    private static readonly LinkKind[] Kinds = [LinkKind.OssSignedUrl, LinkKind.DingTalkDrive, LinkKind.Qiniu];
    private static readonly string[] Tags = [SamplePictures.Attachment, SamplePictures.Local, SamplePictures.Cloud];

    private readonly SeededText _text = TextOf(file, seed);
    private readonly string _name = file[(file.LastIndexOf('/') + 1)..];

    /// <summary>Gets a value indicating whether the file is in a folder of pictures, and so a picture of KDocs.</summary>
    public bool IsPicture => file.StartsWith(PictureFolder, StringComparison.Ordinal) && FileFormat.Of(_name).IsPicture;

    /// <summary>Returns text that belongs to a name.</summary>
    public static SeededText TextOf(string name, int seed) =>
        new(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) ^ seed, SeedStream.Folders);

    public PictureEntry ToPicture() => new(file, _name, _text.NextAlphanumeric(22), Tags[_text.NextNumber() % 3]);

    public AttachmentEntry ToAttachment(long length)
    {
        var kind = Kinds[_text.NextNumber() % 3];
        return kind == LinkKind.DingTalkDrive
            ? new AttachmentEntry(file, _name, _text.NextDigits(12), SampleKeys.DingTalkDrive(_text, new AttachmentSpec(kind, KeyShape.Drive, _name, length)), kind)
            : new AttachmentEntry(file, _name, SampleKeys.Id(_text, (int)(_text.NextNumber() % 4)), $"openapi{_text.NextUuid()}-{_name}", kind);
    }
}
