using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Input;

/// <summary>Attachments of records of KDocs data tables in JSON.</summary>
internal static class RecordShape
{
    private const string UploadId = "uploadId";
    private const string Source = "source";
    private const string Type = "type";
    private const string Table = "table";
    private const string Record = "record";
    private const string Field = "field";

    public static ReferenceShape<RecordAttachment> Instance { get; } = new()
    {
        Fields =
        [
            new(UploadId) { IsAlwaysWritten = true },
            new(Source) { IsAlwaysWritten = true },
            new(Type) { IsAlwaysWritten = true },
            new(ReferenceShape.FileName) { IsForRetry = true },
            new(Table) { IsPlace = true },
            new(Record) { IsPlace = true },
            new(Field) { IsPlace = true },
        ],
        Example = """{"uploadId":"…","source":"…","type":"…"}""",
        Placeholders = ["sheet", Record, Field],
        FindMissing = fields => string.IsNullOrEmpty(fields[UploadId]) ? UploadId : fields[Source] is null ? Source : fields[Type] is null ? Type : null,
        Label = fields => [fields[Record], fields[Field], fields[ReferenceShape.FileName] ?? fields[UploadId]],
        Create = fields => new RecordAttachment(fields[Source]!, fields[Type]!, fields[UploadId]!)
        {
            SheetId = fields[Table],
            RecordId = fields[Record],
            Field = fields[Field],
            FileName = fields[ReferenceShape.FileName],
        },
        Read = attachment => new ReferenceFields
        {
            [UploadId] = attachment.UploadId,
            [Source] = attachment.Source,
            [Type] = attachment.Type,
            [ReferenceShape.FileName] = attachment.FileName,
            [Table] = attachment.SheetId,
            [Record] = attachment.RecordId,
            [Field] = attachment.Field,
        },
    };
}
