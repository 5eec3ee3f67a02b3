using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Input;

/// <summary>Attachments of records of KDocs data tables in JSON.</summary>
internal static class RecordShape
{
    public const string UploadId = "uploadId";
    private const string Source = "source";
    private const string Type = "type";
    public const string Table = "table";
    private const string Record = "record";
    private const string Field = "field";
    public const string OfRecords = "records";

    public static ReferenceShape<RecordAttachment> Instance { get; } = new()
    {
        Fields =
        [
            new(UploadId) { IsAlwaysWritten = true },
            new(Source) { IsAlwaysWritten = true },
            new(Type) { IsAlwaysWritten = true },
            new(ReferenceShape.FileName) { IsForRetry = true },
            new(Listing.Field) { IsPlace = true },
            new(Table) { IsPlace = true },
            new(Record) { IsPlace = true },
            new(Field) { IsPlace = true },
        ],
        Example = """{"uploadId":"…","source":"…","type":"…"}""",
        Placeholders = ["sheet", Record, Field],
        PlaceholdersOf = fields => fields[Record] is null ? [] : ["sheet", Record, Field],
        Noun = "attachments",
        IsListing = IsListing,
        ListingName = ListingName,
        Identify = attachment => attachment.RecordId is null ? null : $"{attachment.SheetId}\n{attachment.RecordId}\n{attachment.Field}\n{attachment.UploadId}",
        FindMissing = fields => IsListing(fields) ? null : string.IsNullOrEmpty(fields[UploadId]) ? UploadId : fields[Source] is null ? Source : fields[Type] is null ? Type : null,
        Label = fields => IsListing(fields) ? [$"listing of {ListingName(fields)}"] : [fields[Record], fields[Field], fields[ReferenceShape.FileName] ?? fields[UploadId]],
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

    /// <summary>Returns the attachments of a data table.</summary>
    public static ReferenceFields ListingOf(string table) => new() { [Listing.Field] = OfRecords, [Table] = table };

    /// <summary>Returns the data table of a listing.</summary>
    public static string? TableOf(ReferenceFields listing) => listing[Table];

    private static bool IsListing(ReferenceFields fields) => fields[Listing.Field] == OfRecords && fields[Table] is not null && string.IsNullOrEmpty(fields[UploadId]);

    private static string ListingName(ReferenceFields listing) => $"data table {listing[Table]}";
}
