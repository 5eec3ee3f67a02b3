namespace AttachmentSdk.Emulator.Data.Forms;

/// <summary>Which of the three fields of a file, each of which may be missing, the vendor's answers hold.</summary>
[Flags]
internal enum ShownFields
{
    None = 0,
    Key = 1,
    Id = 2,
    Name = 4,
    All = Key | Id | Name,
}
