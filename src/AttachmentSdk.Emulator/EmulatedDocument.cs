using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator;

/// <summary>A whole KDocs document, a spreadsheet in the format of Excel. Its bytes are arbitrary and do not contain the sheets.</summary>
public sealed class EmulatedDocument : EmulatedFile
{
    internal EmulatedDocument(string fileToken, string fileName, StoredObject stored)
        : base(LinkKind.KDocs, fileName, stored) => FileToken = fileToken;

    /// <summary>Gets the <c>file_token</c>.</summary>
    public string FileToken { get; }

    /// <summary>Gets the SHA-1 of the bytes, 40 lower-case hexadecimal digits, as the vendor reports it. Computed at the first use.</summary>
    public string Sha1 => Stored.Content.Sha1;
}
