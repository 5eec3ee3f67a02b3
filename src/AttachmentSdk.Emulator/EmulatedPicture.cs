using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator;

/// <summary>A picture in a KDocs spreadsheet.</summary>
public sealed class EmulatedPicture : EmulatedFile
{
    internal EmulatedPicture(string fileToken, string picKey, string tag, string fileName, StoredObject stored)
        : base(LinkKind.KDocs, fileName, stored)
    {
        FileToken = fileToken;
        PicKey = picKey;
        Tag = tag;
    }

    /// <summary>Gets the document that holds the picture.</summary>
    public string FileToken { get; }

    /// <summary>Gets the <c>pic_key</c> of a download request.</summary>
    public string PicKey { get; }

    /// <summary>
    /// Gets the <c>tag</c> of a download request. Only <c>attachment</c> is known from the vendor's page; <c>local</c> and <c>cloud</c> are
    /// invented for the other two kinds of picture, which the page names without their tags.
    /// </summary>
    public string Tag { get; }
}
