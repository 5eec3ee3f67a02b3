using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator;

/// <summary>An attachment in a record of the KDocs data table.</summary>
public sealed class EmulatedRecordAttachment : EmulatedFile
{
    internal EmulatedRecordAttachment(string recordId, string field, string source, string mimeType, bool hasUrl, string fileName, StoredObject stored)
        : base(LinkKind.KDocs, fileName, stored)
    {
        RecordId = recordId;
        Field = field;
        Source = source;
        MimeType = mimeType;
        HasUrl = hasUrl;
    }

    /// <summary>Gets the id of the record of the attachment.</summary>
    public string RecordId { get; }

    /// <summary>Gets the name of the field of the attachment.</summary>
    public string Field { get; }

    /// <summary>
    /// Gets the <c>source</c> of the field. Only <c>upload_ks3</c> is known from the vendor's page; <c>cloud</c>, for a cloud document, is
    /// invented.
    /// </summary>
    public string Source { get; }

    /// <summary>Gets the <c>type</c> of the field, the <c>mime_type</c> of a request.</summary>
    public string MimeType { get; }

    /// <summary>Gets the <c>uploadId</c> of the field, the <c>key</c> of a request.</summary>
    public string Key => Stored.ItemId;

    /// <summary>
    /// Gets a value indicating whether there is a link: not for a cloud document without permission, nor for a file that is neither a
    /// picture nor a cloud document.
    /// </summary>
    public bool HasUrl { get; }
}
