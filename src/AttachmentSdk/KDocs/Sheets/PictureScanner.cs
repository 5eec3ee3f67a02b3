using System.Runtime.CompilerServices;
using AttachmentSdk.KDocs.Api;

namespace AttachmentSdk.KDocs.Sheets;

/// <summary>Scans the cells of a sheet page by page, and returns the pictures in them.</summary>
internal sealed class PictureScanner(IKDocsApi api, string fileToken, Sheet sheet)
{
    // The pictures without a known position, so that the overlapping edges of the pages do not return them twice.
    private const int MostRemembered = 10_000;

    // If the size of a sheet is not known, it is assumed to end after 1,000 blank rows, and a row after 200 blank columns. An inference.
    private const int MostBlankBands = 5;
    private const int MostBlankPages = 2;

    private const string Advice = "Check the file token and the index of the sheet, and that the account may see the document.";

    private readonly HashSet<(string PicKey, string Tag)> _withoutPlace = [];

    /// <param name="range">The cells; <see langword="null"/> for all used cells.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public async IAsyncEnumerable<PictureReference> ScanAsync(CellRange? range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = range ?? CellPages.Believable(sheet.UsedRange);
        var all = known ?? CellPages.Everything;
        var blankBands = 0;
        for (var row = all.FirstRow; row <= all.LastRow && blankBands < MostBlankBands; row += CellPages.Rows)
        {
            var blankPages = 0;
            var isBlankBand = true;
            for (var column = all.FirstColumn; column <= all.LastColumn && blankPages < MostBlankPages; column += CellPages.Columns)
            {
                var page = CellPages.PageAt(all, row, column);
                var cells = await ReadAsync(page, cancellationToken).ConfigureAwait(false);
                foreach (var picture in PicturesOf(cells, page, all))
                {
                    yield return ReferenceTo(picture);
                }

                var isBlank = known is null && !cells.Any(cell => CellParser.IsUsed(cell, page));
                blankPages = isBlank ? blankPages + 1 : 0;
                isBlankBand &= isBlank;
            }

            blankBands = isBlankBand ? blankBands + 1 : 0;
        }
    }

    private async Task<IReadOnlyList<SheetCell>> ReadAsync(CellRange page, CancellationToken cancellationToken)
    {
        var asked = CellPages.Asked(page);

        // Without links: they are valid for 5 minutes, and the scan may take longer.
        var response = await api.GetSheetCellsAsync(fileToken, sheet.Index, asked.FirstRow, asked.LastRow, asked.FirstColumn, asked.LastColumn, cancellationToken: cancellationToken).ConfigureAwait(false);
        var data = KDocsResponse.Require(response, Advice);
        return [.. (data.Cells ?? []).Where(cell => cell is not null)];
    }

    private IEnumerable<CellParser.Picture> PicturesOf(IReadOnlyList<SheetCell> cells, CellRange page, CellRange range) =>
        cells.SelectMany(CellParser.PicturesOf)
            .Where(picture => picture.Area is { } area ? CellPages.Owns(page, range, area) : IsNew(picture))
            .GroupBy(picture => (picture.PicKey, picture.Area?.FirstRow, picture.Area?.FirstColumn))
            .Select(same => same.First())
            .OrderBy(picture => (picture.Area?.FirstRow ?? int.MaxValue, picture.Area?.FirstColumn ?? int.MaxValue));

    private bool IsNew(CellParser.Picture picture)
    {
        if (_withoutPlace.Count >= MostRemembered)
        {
            _withoutPlace.Clear();
        }

        return _withoutPlace.Add((picture.PicKey, picture.Tag));
    }

    private PictureReference ReferenceTo(CellParser.Picture picture) => new(picture.PicKey, picture.Tag)
    {
        SheetName = sheet.Name,
        SheetIndex = sheet.Index,
        Cell = picture.Area is { } area ? CellAddress.Text(area.FirstRow, area.FirstColumn) : null,
    };
}
