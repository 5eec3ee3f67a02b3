using System.Runtime.CompilerServices;
using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs.Api;
using AttachmentSdk.KDocs.Sheets;

namespace AttachmentSdk.KDocs;

/// <summary>
/// The pictures in the cells of a document. A picture that was listed is stored as <c>{sheet}/{cell}-{name}</c> by default.
/// https://developer.kdocs.cn/server/et/pics.html
/// </summary>
public class PictureCollection : AttachmentCollection<PictureReference>
{
    private readonly IKDocsApi _api;
    private readonly string _fileToken;

    internal PictureCollection(IKDocsApi api, string fileToken, AttachmentDownloader downloader, TimeProvider clock)
        : base(downloader, new KDocsLinkResolver(api, fileToken, clock))
    {
        _api = api;
        _fileToken = fileToken;
    }

    /// <summary>Initializes a new instance of the <see cref="PictureCollection"/> class for tests that replace it.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected PictureCollection()
#pragma warning restore CS8618
    {
    }

    /// <summary>
    /// Lists the pictures in the cells of all sheets, including hidden ones, with one call for at most 200 rows of 100 columns.
    /// https://developer.kdocs.cn/server/et/workbook-get-cells.html
    /// </summary>
    /// <remarks>
    /// A picture is any object with a <c>pic_key</c> in a cell. A picture without a <c>tag</c> gets <c>attachment</c>, the only tag in the
    /// vendor's pages (an inference). If the list of sheets does not state the used cells, or states more than is plausible, a sheet is
    /// assumed to end after 1,000 blank rows, and a row after 200 blank columns (also an inference): pictures behind them are found by a
    /// range only.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pictures with sheet and cell; by sheets, then by pages, each from its top left to its bottom right.</returns>
    /// <inheritdoc cref="KDocsDocument.GetSheetsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<PictureReference> ListAsync(CancellationToken cancellationToken = default) => ScanAsync(null, null, cancellationToken);

    /// <summary>
    /// Lists the pictures in the cells of one sheet, or of a range of it. https://developer.kdocs.cn/server/et/workbook-get-cells.html
    /// </summary>
    /// <inheritdoc cref="ListAsync(CancellationToken)" path="/remarks"/>
    /// <param name="sheetIndex">The index of the sheet, from 0.</param>
    /// <param name="range">The cells; merged cells count if any of them is in the range. <see langword="null"/> for the whole sheet.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pictures with sheet and cell; by pages, each from its top left to its bottom right.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sheetIndex"/> is negative.</exception>
    /// <inheritdoc cref="KDocsDocument.GetSheetsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<PictureReference> ListAsync(int sheetIndex, CellRange? range = null, CancellationToken cancellationToken = default) =>
        sheetIndex >= 0
            ? ScanAsync(sheetIndex, range, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(sheetIndex), sheetIndex, "Sheets are counted from 0.");

    /// <summary>Downloads the pictures of all sheets to a folder, as <see cref="ListAsync(CancellationToken)"/> lists them.</summary>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels all calls and downloads.</param>
    /// <returns>
    /// One result for each picture, in the order in which the downloads finish. When listing them fails midway, the exception comes after
    /// the results of those listed before.
    /// </returns>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for the pictures listed before.</exception>
    /// <inheritdoc cref="KDocsDocument.GetSheetsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadAllAsync(string folder, DownloadOptions? options = null, IProgress<DownloadProgress<PictureReference>>? progress = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListAsync(cancellationToken), folder, options, progress, cancellationToken);

    // The list is needed for a single sheet too: it has the name of the sheet's folder, and the used cells.
    private async IAsyncEnumerable<PictureReference> ScanAsync(int? sheetIndex, CellRange? range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sheets = await SheetList.ReadAsync(_api, _fileToken, cancellationToken).ConfigureAwait(false);
        var chosen = sheetIndex is { } index ? [sheets.FirstOrDefault(sheet => sheet.Index == index) ?? new Sheet(index)] : sheets;
        foreach (var sheet in chosen)
        {
            await foreach (var picture in new PictureScanner(_api, _fileToken, sheet).ScanAsync(range, cancellationToken).ConfigureAwait(false))
            {
                yield return picture;
            }
        }
    }
}
