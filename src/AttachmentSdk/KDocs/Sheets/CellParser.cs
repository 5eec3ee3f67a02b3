using AttachmentSdk.IO;
using AttachmentSdk.KDocs.Api;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs.Sheets;

/// <summary>Parses a cell. The position of <c>pic_key</c> and <c>tag</c> in a cell is not documented, so every field is searched.</summary>
internal static class CellParser
{
    // The only value in the vendor's pages, for a cell without a tag. An inference. https://developer.kdocs.cn/server/et/pics.html
    private const string AssumedTag = "attachment";

    private const int DeepestField = 8;

    private static readonly string[] OtherTexts = ["original_cell_value", "origin_cell_value"];

    public static IEnumerable<Picture> PicturesOf(SheetCell cell)
    {
        var area = AreaOf(cell);
        if (cell.PicKey is { Length: > 0 } key)
        {
            yield return new Picture(key, TagOr(cell.Tag), area);
        }

        foreach (var picture in cell.AdditionalProperties.Values.OfType<JToken>().SelectMany(field => Find(field, TagOr(cell.Tag), area, DeepestField)))
        {
            yield return picture;
        }
    }

    /// <summary>
    /// Determines whether the cell shows that the sheet continues in the requested area: it has content, and its position is in that area.
    /// A response may have cells without content, and the same response for every request must not count as a sheet without an end.
    /// </summary>
    public static bool IsUsed(SheetCell cell, CellRange asked) => AreaOf(cell) is { } area && area.Meets(asked) && !IsBlank(cell);

    private static bool IsBlank(SheetCell cell) =>
        string.IsNullOrEmpty(cell.CellText)
        && OtherTexts.All(name => !cell.AdditionalProperties.TryGetValue(name, out var value) || string.IsNullOrEmpty(value?.ToString()))
        && !PicturesOf(cell).Any();

    private static CellRange? AreaOf(SheetCell cell)
    {
        if (cell.RowFrom is not { } row || cell.ColFrom is not { } column || !CellAddress.Exists(row, column))
        {
            return null;
        }

        var lastRow = Math.Max(row, cell.RowTo ?? row);
        var lastColumn = Math.Max(column, cell.ColTo ?? column);
        return CellAddress.Exists(lastRow, lastColumn) ? new CellRange(row, column, lastRow, lastColumn) : new CellRange(row, column, row, column);
    }

    private static IEnumerable<Picture> Find(JToken field, string tag, CellRange? area, int depth)
    {
        if (depth == 0)
        {
            return [];
        }

        var inside = field is JContainer ? field.Children().SelectMany(child => Find(child is JProperty property ? property.Value : child, tag, area, depth - 1)) : [];
        return field is JObject cell && JsonInput.TextOf(cell["pic_key"]) is { } key
            ? [new Picture(key, JsonInput.TextOf(cell["tag"]) ?? tag, area), .. inside]
            : inside;
    }

    private static string TagOr(string? tag) => string.IsNullOrEmpty(tag) ? AssumedTag : tag!;

    /// <summary>A picture of a cell.</summary>
    /// <param name="PicKey">The key.</param>
    /// <param name="Tag">The tag.</param>
    /// <param name="Area">The cell, or the merged cells; <see langword="null"/> if the response does not state it.</param>
    internal sealed record Picture(string PicKey, string Tag, CellRange? Area);
}
