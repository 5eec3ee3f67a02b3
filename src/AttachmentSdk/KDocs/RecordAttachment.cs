namespace AttachmentSdk.KDocs;

/// <summary>
/// An attachment in a field of a record of a 金山文档 data table (多维表格), as <see cref="KDocsClient.ListRecordAttachmentsAsync"/> finds it.
/// https://developer.kdocs.cn/server/dbt/attachments.html
/// </summary>
public sealed class RecordAttachment
{
    /// <summary>Names an attachment.</summary>
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

    /// <summary>The field's <c>source</c>, such as <c>upload_ks3</c>; which others there are is not documented. Empty where the field has none.</summary>
    public string Source { get; }

    /// <summary>The field's <c>type</c>, such as <c>image/gif</c>. Empty where the field has none.</summary>
    public string Type { get; }

    /// <summary>The field's <c>uploadId</c>, which the vendor's call for links names <c>key</c>.</summary>
    public string UploadId { get; }

    /// <summary>The id of the data table that the record belongs to. Default: unknown.</summary>
    public string? SheetId { get; init; }

    /// <summary>The record's id. Default: unknown.</summary>
    public string? RecordId { get; init; }

    /// <summary>The field's name. Default: unknown.</summary>
    public string? Field { get; init; }

    /// <summary>The file's name, which its download gets; <see langword="null"/> to find one. Default: unknown.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// The field's <c>size</c>, presumably in bytes; the vendor's example alone shows it. It is for display: what is downloaded is not
    /// compared with it, as a link to a picture may lead to a rendition of another length. Default: unknown.
    /// </summary>
    public long? Length { get; init; }

    /// <summary>Record, field and name, as far as they are known.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => string.Join("/", new[] { RecordId, Field, FileName ?? UploadId }.OfType<string>());
}
