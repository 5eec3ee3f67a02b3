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

    private static readonly ReferenceField PicKey = new("picKey") { VendorName = "pic_key", IsAlwaysWritten = true };

    public static ReferenceShape<PictureReference> Instance { get; } = new()
    {
        Fields =
        [
            PicKey,
            new(Tag) { IsAlwaysWritten = true },
            new(ReferenceShape.FileName) { IsForRetry = true },
            new(Sheet) { IsPlace = true },
            new(SheetIndex) { IsPlace = true, IsNumber = true },
            new(Cell) { IsPlace = true },
        ],
        Example = """{"pic_key":"…","tag":"…"}""",
        Placeholders = [Sheet, Cell],
        FindMissing = fields => string.IsNullOrEmpty(fields[PicKey.Name]) ? PicKey.VendorName : string.IsNullOrEmpty(fields[Tag]) ? Tag : null,
        Label = fields => fields[Cell] is { } cell ? [fields[Sheet] ?? fields[SheetIndex], cell, fields[PicKey.Name]] : [fields[PicKey.Name], fields[Tag]],
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
}
