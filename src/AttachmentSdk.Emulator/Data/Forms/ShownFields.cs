namespace AttachmentSdk.Emulator.Data.Forms;

/// <summary>The fields of a file that the vendor's responses contain; each of the three may be missing.</summary>
[Flags]
internal enum ShownFields
{
    None = 0,
    Key = 1,
    Id = 2,
    Name = 4,
    All = Key | Id | Name,
}
