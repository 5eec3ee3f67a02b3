using AttachmentSdk.Diagnostics;

namespace AttachmentSdk.KDocs;

/// <summary>
/// An attachment in a field of a record of a 金山文档 data table (多维表格), as <see cref="RecordCollection.ListAsync"/> finds it. Two are equal
/// if all their values are. It can be stored as JSON and read again.
/// https://developer.kdocs.cn/server/dbt/attachments.html
/// </summary>
public sealed record RecordAttachment
{
    /// <summary>Initializes a new instance of the <see cref="RecordAttachment"/> class.</summary>
    /// <param name="source">The field's <c>source</c>, unchanged, such as <c>upload_ks3</c>.</param>
    /// <param name="type">The field's <c>type</c>, unchanged, such as <c>image/gif</c>.</param>
    /// <param name="uploadId">The field's <c>uploadId</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="uploadId"/> is empty.</exception>
    public RecordAttachment(string source, string type, string uploadId)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentException.ThrowIfNullOrEmpty(uploadId);
        Source = source;
        Type = type;
        UploadId = uploadId;
    }

    /// <summary>Gets the field's <c>source</c>, such as <c>upload_ks3</c>; other values are not documented. Empty if the field has none.</summary>
    public string Source { get; }

    /// <summary>Gets the field's <c>type</c>, such as <c>image/gif</c>. Empty if the field has none.</summary>
    public string Type { get; }

    /// <summary>Gets the field's <c>uploadId</c>, which the vendor's call for links names <c>key</c>.</summary>
    public string UploadId { get; }

    /// <summary>Gets or sets the id of the data table that the record belongs to. Default: unknown.</summary>
    public string? SheetId { get; init; }

    /// <summary>Gets or sets the record's id. Default: unknown.</summary>
    public string? RecordId { get; init; }

    /// <summary>Gets or sets the field's name. Default: unknown.</summary>
    public string? Field { get; init; }

    /// <summary>Gets or sets the name for the downloaded file; <see langword="null"/> to find one. Default: unknown.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// Gets or sets the field's <c>size</c>, presumably in bytes; only the vendor's example shows it. It is for display: the download is
    /// not compared with it, because a link to a picture may lead to a rendition of a different length. Default: unknown.
    /// </summary>
    public long? Length { get; init; }

    /// <summary>Returns record, field and name, as far as they are known.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Printable.Line(string.Join("/", new[] { RecordId, Field, FileName ?? UploadId }.OfType<string>()));
}
