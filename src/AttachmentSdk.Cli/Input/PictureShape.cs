using System.Globalization;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Input;

/// <summary>Pictures of KDocs sheets in JSON.</summary>
internal static class PictureShape
{
    private const string Tag = "tag";
    private const string Sheet = "sheet";
    private const string SheetIndex = "sheetIndex";
    private const string Cell = "cell";
    private const string Range = "range";
    private const string OfSheets = "sheets";

    private static readonly ReferenceField PicKey = new("picKey") { VendorName = "pic_key", IsAlwaysWritten = true };

    public static ReferenceShape<PictureReference> Instance { get; } = new()
    {
        Fields =
        [
            PicKey,
            new(Tag) { IsAlwaysWritten = true },
            new(ReferenceShape.FileName) { IsForRetry = true },
            new(Listing.Field) { IsPlace = true },
            new(Sheet) { IsPlace = true },
            new(SheetIndex) { IsPlace = true, IsNumber = true },
            new(Cell) { IsPlace = true },
            new(Range) { IsPlace = true },
            new(RecordShape.UploadId) { IsPlace = true },
            new(RecordShape.Table) { IsPlace = true },
        ],
        Example = """{"pic_key":"…","tag":"…"}""",
        Placeholders = [Sheet, Cell],
        PlaceholdersOf = fields => fields[Cell] is null ? [] : [Sheet, Cell],
        FindMistake = fields => fields[RecordShape.UploadId] is null && fields[Listing.Field] != RecordShape.OfRecords ? null
            : fields[RecordShape.Table] is { } table ? $"This is the report of --records {table}. Give that option too."
            : "This is an attachment of a data table. Give --records TABLE_ID too.",
        Noun = "pictures",
        IsListing = IsListing,
        ListingName = ListingName,
        Identify = picture => picture.Cell is null ? null : $"{picture.SheetIndex}\n{picture.Cell}\n{picture}",
        FindMissing = fields => IsListing(fields) ? null : string.IsNullOrEmpty(fields[PicKey.Name]) ? PicKey.VendorName : string.IsNullOrEmpty(fields[Tag]) ? Tag : null,
        Label = fields => IsListing(fields) ? [$"listing of {ListingName(fields)}"] : fields[Cell] is { } cell ? [fields[Sheet] ?? fields[SheetIndex], cell, fields[PicKey.Name]] : [fields[PicKey.Name], fields[Tag]],
        Create = fields => new PictureReference(fields[PicKey.Name]!, fields[Tag]!, fields[ReferenceShape.FileName])
        {
            SheetName = fields[Sheet],
            SheetIndex = int.TryParse(fields[SheetIndex], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null,
            Cell = fields[Cell],
        },
        Read = picture => new ReferenceFields
        {
            [PicKey.Name] = picture.PicKey,
            [Tag] = picture.Tag,
            [ReferenceShape.FileName] = picture.FileName,
            [Sheet] = picture.SheetName,
            [SheetIndex] = picture.SheetIndex?.ToString(CultureInfo.InvariantCulture),
            [Cell] = picture.Cell,
        },
    };

    /// <summary>Returns the pictures of a sheet, or of a range of it; without a sheet, those of the workbook.</summary>
    public static ReferenceFields ListingOf(string? sheet, CellRange? range) => new() { [Listing.Field] = OfSheets, [Sheet] = sheet, [Range] = range?.ToString() };

    /// <summary>Returns the sheet of a listing as the user entered it; <see langword="null"/> for the workbook.</summary>
    public static string? SheetOf(ReferenceFields listing) => listing[Sheet];

    /// <exception cref="ToolException">The text is not a range.</exception>
    public static CellRange? RangeOf(ReferenceFields listing) =>
        listing[Range] is not { } text ? null : CellRange.TryParse(text, out var range) ? range : throw ToolException.Usage($"'{text}' is no range of cells.");

    private static bool IsListing(ReferenceFields fields) => fields[Listing.Field] == OfSheets && string.IsNullOrEmpty(fields[PicKey.Name]);

    private static string ListingName(ReferenceFields listing) => listing[Sheet] is not { } sheet ? "the whole workbook"
        : listing[Range] is { } range ? $"{range} of sheet {sheet}" : $"sheet {sheet}";
}
