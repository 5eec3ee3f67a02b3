using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// A file that was found on a form, and where; or, with an <see cref="Error"/>, a form that could not be looked up.
/// https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment
/// </summary>
public sealed class FormAttachment
{
    /// <summary>Takes an attachment that is not known to belong to a form; it has no place, and no layout of its own.</summary>
    /// <param name="reference">The attachment.</param>
    public FormAttachment(AttachmentReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Reference = reference;
        Id = reference.Id;
        Key = reference.Key;
        FileName = reference.FileName;
        Kind = FormAttachmentKind.Other;
        Path = string.Empty;
    }

    /// <summary>Describes a file of a form by what an earlier run noted, such as one that failed and is tried again.</summary>
    /// <param name="kind">The part of the form. A <see cref="FormAttachmentKind.Form"/> has no link; its files must be listed.</param>
    /// <param name="path">Where on the form, as <see cref="Path"/>; empty when that is not known.</param>
    /// <param name="flowId">The form's id (单据ID), if known.</param>
    /// <param name="formCode">The form's code (单据编号), if known.</param>
    /// <param name="id">The <c>fileId</c>, if known.</param>
    /// <param name="key">The <c>key</c>, unchanged, if known.</param>
    /// <param name="fileName">The file's name, if known.</param>
    /// <param name="invoiceId">The id of the invoice that the file is of, if known.</param>
    public FormAttachment(
        FormAttachmentKind kind,
        string path,
        string? flowId = null,
        string? formCode = null,
        string? id = null,
        string? key = null,
        string? fileName = null,
        string? invoiceId = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        Kind = kind;
        Path = path;
        FlowId = NonEmpty(flowId);
        FormCode = NonEmpty(formCode);
        Id = NonEmpty(id);
        Key = NonEmpty(key);
        FileName = NonEmpty(fileName);
        InvoiceId = NonEmpty(invoiceId);
        Reference = Id is null || Key is null ? null : new AttachmentReference(Id, Key, FileName);
    }

    /// <summary>What the vendor gives new links for; <see langword="null"/> where <see cref="Id"/> or <see cref="Key"/> is missing, as with bank receipts.</summary>
    public AttachmentReference? Reference { get; }

    /// <summary>The <c>fileId</c>; <see langword="null"/> when the vendor did not say.</summary>
    public string? Id { get; }

    /// <summary>The <c>key</c>; <see langword="null"/> when the vendor did not say.</summary>
    public string? Key { get; }

    /// <summary>The file's name; <see langword="null"/> when the vendor did not say.</summary>
    public string? FileName { get; }

    /// <summary>The form's id (单据ID), unique in the vendor's whole system; <see langword="null"/> when it is not known.</summary>
    public string? FlowId { get; }

    /// <summary>The form's code (单据编号), unique within the company; <see langword="null"/> when it is not known.</summary>
    public string? FormCode { get; }

    /// <summary>The part of the form.</summary>
    public FormAttachmentKind Kind { get; }

    /// <summary>
    /// Where on the form, such as <c>form.u_Z附件[0]</c> in a form looked up by its code or <c>flow.free[1].invoiceUrls[0]</c>, the second
    /// fee detail's first invoice. Empty for a form as a whole and where the place is not known.
    /// </summary>
    public string Path { get; }

    /// <summary>The id of the invoice, where one was found on the form without a file; <see langword="null"/> otherwise.</summary>
    public string? InvoiceId { get; }

    /// <summary>
    /// The vendor's <c>invoiceNumber</c>, where it gave one. The vendor's page calls it the invoice's code (发票代码), so the two names may be
    /// swapped. Default: none.
    /// </summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>The vendor's <c>invoiceCode</c>, where it gave one; its page calls it the invoice's number (发票号码). Default: none.</summary>
    public string? InvoiceCode { get; init; }

    /// <summary>Why the form could not be looked up; <see langword="null"/> for a file.</summary>
    public DownloadError? Error { get; init; }

    /// <summary>The link that came with the file. A secret while it lives.</summary>
    internal string? Url { get; init; }

    /// <summary>When <see cref="Url"/> was asked for.</summary>
    internal DateTimeOffset UrlAskedAt { get; init; }

    /// <summary>Where the file stands and what it is; never a link.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        string.Join(" ", new[] { FormCode ?? FlowId, Path, FileName ?? Key ?? InvoiceId ?? Id }.Where(part => !string.IsNullOrEmpty(part)));

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
