using System.Globalization;
using System.Runtime.CompilerServices;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Input;

/// <summary>The pictures of a workbook, or of a sheet that is named by its index or its name.</summary>
/// <param name="document">The workbook.</param>
/// <param name="sheets">The sheets that the user named. All of them must exist before any is listed.</param>
internal sealed class SheetPictures(KDocsDocument document, IReadOnlyList<string> sheets)
{
    private readonly HashSet<(int Sheet, CellRange? Range)> _listed = [];
    private IReadOnlyList<Sheet>? _all;

    /// <exception cref="ToolException">There is no such sheet.</exception>
    public async IAsyncEnumerable<PictureReference> ListAsync(ReferenceFields listing, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pictures = PictureShape.SheetOf(listing) is { } sheet
            ? await OfSheetAsync(sheet, PictureShape.RangeOf(listing), cancellationToken)
            : document.Pictures.ListAsync(cancellationToken);
        await foreach (var picture in pictures)
        {
            yield return picture;
        }
    }

    private async Task<IAsyncEnumerable<PictureReference>> OfSheetAsync(string sheet, CellRange? range, CancellationToken cancellationToken)
    {
        // Without a list, an index that does not exist would seem to be a sheet without pictures.
        if (_all is null)
        {
            var all = await document.GetSheetsAsync(cancellationToken);
            foreach (var named in sheets)
            {
                IndexOf(named, all);
            }

            _all = all;
        }

        var index = IndexOf(sheet, _all);
        return _listed.Add((index, range)) ? document.Pictures.ListAsync(index, range, cancellationToken) : AsyncEnumerable.Empty<PictureReference>();
    }

    // A number is an index; a sheet whose name is a number is found by it only if there is no such index.
    private static int IndexOf(string text, IReadOnlyList<Sheet> all)
    {
        var byIndex = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? all.FirstOrDefault(sheet => sheet.Index == index) : null;
        return (byIndex ?? all.FirstOrDefault(sheet => sheet.Name == text))?.Index
            ?? throw ToolException.Usage($"There is no sheet '{text}'. The document has: {string.Join(", ", all.Select(sheet => sheet.ToString()))}.");
    }
}
