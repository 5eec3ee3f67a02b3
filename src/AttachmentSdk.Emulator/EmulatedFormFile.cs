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
    /// Gets the place of the file, the <c>type</c> of its group: <c>flow.body</c>, <c>flow.free</c> (a fee detail), <c>flow.approving</c>
    /// (approvals and comments) or <c>flow.receipt</c> (bank receipts).
    /// </summary>
    public string Group => Spec.Group;

    /// <summary>Gets the fee detail (<c>freeId</c>) of the file; null outside fee details.</summary>
    public string? FeeDetailId { get; }

    /// <summary>
    /// Gets the <c>fileId</c> in the vendor's responses, the <c>id</c> of a download request; null if they omit it. A file without an id is
    /// only in the response with links.
    /// </summary>
    public string? Id { get; }

    /// <summary>Gets the <c>key</c> in the vendor's responses; null if they omit it.</summary>
    public string? Key { get; }

    /// <summary>
    /// Gets the <c>fileName</c> in the vendor's responses; null if they omit it. Otherwise it is the <see cref="EmulatedFile.FileName"/>.
    /// </summary>
    public string? StatedFileName => Spec.Shown.HasFlag(ShownFields.Name) ? FileName : null;

    /// <summary>Gets the invoice of the file; null for any other file.</summary>
    public EmulatedInvoice? Invoice { get; }

    internal FormFileSpec Spec { get; }
}
