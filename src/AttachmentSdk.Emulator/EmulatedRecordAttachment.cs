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

    /// <summary>The id of the record that holds it.</summary>
    public string RecordId { get; }

    /// <summary>The name of the field that holds it.</summary>
    public string Field { get; }

    /// <summary>
    /// The <c>source</c> of the field. Only <c>upload_ks3</c> is known from the vendor's page; <c>cloud</c>, for a cloud document, is made up.
    /// </summary>
    public string Source { get; }

    /// <summary>The <c>type</c> of the field, the <c>mime_type</c> of a request.</summary>
    public string MimeType { get; }

    /// <summary>The <c>uploadId</c> of the field, the <c>key</c> of a request.</summary>
    public string Key => Stored.ItemId;

    /// <summary>
    /// Whether there is a link to it: not for a cloud document without permission, nor for what is neither a picture nor a cloud document.
    /// </summary>
    public bool HasUrl { get; }
}
