using AttachmentSdk.Emulator.Data.Forms;
using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator;

/// <summary>A file at one place of an <see cref="EmulatedForm"/>: an attachment, the file of an invoice, or a bank receipt.</summary>
public sealed class EmulatedFormFile : EmulatedFile
{
    internal EmulatedFormFile(FormFileSpec spec, string? id, string? key, string? feeDetailId, EmulatedInvoice? invoice, StoredObject stored)
        : base(spec.Kind, spec.Name, stored)
    {
        Spec = spec;
        Id = id;
        Key = key;
        FeeDetailId = feeDetailId;
        Invoice = invoice;
    }

    /// <summary>
    /// Where it is, the <c>type</c> of its group: <c>flow.body</c>, <c>flow.free</c> (a fee detail), <c>flow.approving</c> (approvals and
    /// comments) or <c>flow.receipt</c> (bank receipts).
    /// </summary>
    public string Group => Spec.Group;

    /// <summary>The fee detail (<c>freeId</c>) that it belongs to; null outside fee details.</summary>
    public string? FeeDetailId { get; }

    /// <summary>
    /// The <c>fileId</c> that the vendor's answers give, the <c>id</c> of a download request; null where they leave it out. Without an
    /// id a file stands only in the answer that comes with links.
    /// </summary>
    public string? Id { get; }

    /// <summary>The <c>key</c> that the vendor's answers give; null where they leave it out.</summary>
    public string? Key { get; }

    /// <summary>The <c>fileName</c> that the vendor's answers give; null where they leave it out. Else the <see cref="EmulatedFile.FileName"/>.</summary>
    public string? StatedFileName => Spec.Shown.HasFlag(ShownFields.Name) ? FileName : null;

    /// <summary>The invoice whose file it is; null for any other file.</summary>
    public EmulatedInvoice? Invoice { get; }

    internal FormFileSpec Spec { get; }
}
