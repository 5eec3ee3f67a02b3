using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// A file that was found on a form, and its place; or, with an <see cref="Error"/>, a form that could not be looked up. Two are equal if all
/// their values but the error are. It can be stored as JSON and read again, without the error and without the link that came with it: a form
/// that could not be looked up is then requested again. On .NET Framework only Newtonsoft.Json reads it.
/// https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment
/// </summary>
public sealed record FormAttachment
{
    /// <summary>
    /// Initializes a new instance of the <see cref="FormAttachment"/> class for an attachment that is not known to belong to a form. It has
    /// no place, and no layout of its own.
    /// </summary>
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

    /// <summary>
    /// Initializes a new instance of the <see cref="FormAttachment"/> class from data that an earlier run stored, for example for a file
    /// that failed and is retried.
    /// </summary>
    /// <param name="kind">The part of the form. A <see cref="FormAttachmentKind.Form"/> has no link; its files must be listed.</param>
    /// <param name="path">The place on the form, as <see cref="Path"/>; empty if it is not known.</param>
    /// <param name="flowId">The form's id (单据ID), if known.</param>
    /// <param name="formCode">The form's code (单据编号), if known.</param>
    /// <param name="id">The <c>fileId</c>, if known.</param>
    /// <param name="key">The <c>key</c>, unchanged, if known.</param>
    /// <param name="fileName">The file's name, if known.</param>
    /// <param name="invoiceId">The id of the invoice that the file is of, if known.</param>
#if NET
    [System.Text.Json.Serialization.JsonConstructor]
#endif
    [Newtonsoft.Json.JsonConstructor]
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

    /// <summary>
    /// Gets the reference for new links; <see langword="null"/> if <see cref="Id"/> or <see cref="Key"/> is missing, as for bank receipts.
    /// </summary>
#if NET
    [System.Text.Json.Serialization.JsonIgnore]
#endif
    [Newtonsoft.Json.JsonIgnore]
    public AttachmentReference? Reference { get; }

    /// <summary>Gets the <c>fileId</c>; <see langword="null"/> if the vendor did not state it.</summary>
    public string? Id { get; }

    /// <summary>Gets the <c>key</c>; <see langword="null"/> if the vendor did not state it.</summary>
    public string? Key { get; }

    /// <summary>Gets the file's name; <see langword="null"/> if the vendor did not state it.</summary>
    public string? FileName { get; }

    /// <summary>Gets the form's id (单据ID), unique in the vendor's whole system; <see langword="null"/> when it is not known.</summary>
    public string? FlowId { get; }

    /// <summary>Gets the form's code (单据编号), unique within the company; <see langword="null"/> when it is not known.</summary>
    public string? FormCode { get; }

    /// <summary>Gets the part of the form.</summary>
    public FormAttachmentKind Kind { get; }

    /// <summary>
    /// Gets the place on the form, such as <c>form.u_Z附件[0]</c> in a form that was looked up by its code, or
    /// <c>flow.free[1].invoiceUrls[0]</c>, the first invoice of the second fee detail. Empty for a form as a whole and if the place is not
    /// known.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets the id of the invoice, if one was found on the form without a file; <see langword="null"/> otherwise.</summary>
    public string? InvoiceId { get; }

    /// <summary>
    /// Gets or sets the vendor's <c>invoiceNumber</c>, if it gave one. The vendor's page describes it as the invoice's code (发票代码), so the
    /// two names may be swapped. Default: none.
    /// </summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>
    /// Gets or sets the vendor's <c>invoiceCode</c>, if it gave one. The vendor's page describes it as the invoice's number (发票号码).
    /// Default: none.
    /// </summary>
    public string? InvoiceCode { get; init; }

    /// <summary>Gets or sets the reason why the form could not be looked up; <see langword="null"/> for a file.</summary>
#if NET
    [System.Text.Json.Serialization.JsonIgnore]
#endif
    [Newtonsoft.Json.JsonIgnore]
    public DownloadError? Error { get; init; }

    /// <summary>Gets or sets the link that came with the file. A secret while it is valid.</summary>
    internal string? Url { get; init; }

    /// <summary>Gets or sets the time when <see cref="Url"/> was requested.</summary>
    internal DateTimeOffset UrlAskedAt { get; init; }

    /// <summary>Gets or sets a value indicating whether a result has reported <see cref="Error"/>; a further use requests the form again.</summary>
    internal bool IsErrorReported { get; set; }

    private (FormAttachmentKind, string, string?, string?, string?, string?, string?, (string?, string?, string?)) Values =>
        (Kind, Path, FlowId, FormCode, Id, Key, FileName, (InvoiceId, InvoiceNumber, InvoiceCode));

    /// <summary>Determines whether all values but the error are equal.</summary>
    /// <param name="other">The other file.</param>
    /// <returns><see langword="true"/> if it names the same file at the same place.</returns>
    public bool Equals(FormAttachment? other) => other is not null && Values.Equals(other.Values);

    /// <summary>Returns a hash code of all values but the error.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => Values.GetHashCode();

    /// <summary>Returns the place and the kind of the file, without a link.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        Printable.Line(string.Join(" ", new[] { FormCode ?? FlowId, Path, FileName ?? Key ?? InvoiceId ?? Id }.Where(part => !string.IsNullOrEmpty(part))));

    private static string? NonEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
