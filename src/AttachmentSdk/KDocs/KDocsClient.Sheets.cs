using System.Runtime.CompilerServices;
using AttachmentSdk.Authentication;
using AttachmentSdk.Downloads;
using AttachmentSdk.KDocs.Sheets;

namespace AttachmentSdk.KDocs;

public partial class KDocsClient
{
    /// <summary>Lists the sheets of a spreadsheet, including hidden ones. https://developer.kdocs.cn/server/et/info.html</summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The sheets, in the order of the response. Fields that the vendor's page does not show may be missing.</returns>
    /// <exception cref="ArgumentException"><paramref name="fileToken"/> is empty.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error.</exception>
    /// <exception cref="ApiUnreachableException">The vendor could not be reached or did not respond in time.</exception>
    public virtual IAsyncEnumerable<Sheet> ListSheetsAsync(string fileToken, CancellationToken cancellationToken = default)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        return SheetsAsync(fileToken, cancellationToken);
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
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pictures with sheet and cell; by sheets, then by pages, each from its top left to its bottom right.</returns>
    /// <inheritdoc cref="ListSheetsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<PictureReference> ListPicturesAsync(string fileToken, CancellationToken cancellationToken = default)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        return PicturesAsync(fileToken, null, null, cancellationToken);
    }

    /// <summary>
    /// Lists the pictures in the cells of one sheet, or of a range of it. https://developer.kdocs.cn/server/et/workbook-get-cells.html
    /// </summary>
    /// <inheritdoc cref="ListPicturesAsync(string, CancellationToken)" path="/remarks"/>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="sheetIndex">The index of the sheet, from 0.</param>
    /// <param name="range">The cells; merged cells count if any of them is in the range. <see langword="null"/> for the whole sheet.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The pictures with sheet and cell; by pages, each from its top left to its bottom right.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sheetIndex"/> is negative.</exception>
    /// <inheritdoc cref="ListSheetsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<PictureReference> ListPicturesAsync(string fileToken, int sheetIndex, CellRange? range = null, CancellationToken cancellationToken = default)
    {
        fileToken = Credential.Trim(fileToken, nameof(fileToken));
        return sheetIndex >= 0
            ? PicturesAsync(fileToken, sheetIndex, range, cancellationToken)
            : throw new ArgumentOutOfRangeException(nameof(sheetIndex), sheetIndex, "Sheets are counted from 0.");
    }

    /// <summary>
    /// Downloads the pictures of all sheets to a folder, as <see cref="ListPicturesAsync(string, CancellationToken)"/> lists them. The
    /// results come in the order in which the downloads finish.
    /// </summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="folder">
    /// The target folder; created if it does not exist. A picture is stored as <c>{sheet}/{cell}-{name}</c>, unless the options have a
    /// layout.
    /// </param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all calls and downloads.</param>
    /// <returns>One result for each picture. When listing them fails midway, the exception comes after the results of those listed before.</returns>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been listed.</exception>
    /// <inheritdoc cref="ListSheetsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadPicturesAsync(string fileToken, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(fileToken, ListPicturesAsync(fileToken, cancellationToken), folder, options, cancellationToken);

    /// <summary>
    /// Downloads the pictures of one sheet, or of a range of it, to a folder. The results come in the order in which the downloads finish.
    /// </summary>
    /// <param name="fileToken">The id of the document (文档 ID).</param>
    /// <param name="sheetIndex">The index of the sheet, from 0.</param>
    /// <param name="range">The cells; <see langword="null"/> for the whole sheet.</param>
    /// <param name="folder">
    /// The target folder; created if it does not exist. A picture is stored as <c>{sheet}/{cell}-{name}</c>, unless the options have a
    /// layout.
    /// </param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all calls and downloads.</param>
    /// <returns>One result for each picture. When listing them fails midway, the exception comes after the results of those listed before.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sheetIndex"/> is negative.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been listed.</exception>
    /// <inheritdoc cref="ListSheetsAsync" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<PictureReference>> DownloadPicturesAsync(string fileToken, int sheetIndex, CellRange? range, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(fileToken, ListPicturesAsync(fileToken, sheetIndex, range, cancellationToken), folder, options, cancellationToken);

    private async IAsyncEnumerable<Sheet> SheetsAsync(string fileToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var sheet in await SheetList.ReadAsync(Api, fileToken, cancellationToken).ConfigureAwait(false))
        {
            yield return sheet;
        }
    }

    // The list is needed for a single sheet too: it has the name of the sheet's folder, and the used cells.
    private async IAsyncEnumerable<PictureReference> PicturesAsync(string fileToken, int? sheetIndex, CellRange? range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sheets = await SheetList.ReadAsync(Api, fileToken, cancellationToken).ConfigureAwait(false);
        var chosen = sheetIndex is { } index ? [sheets.FirstOrDefault(sheet => sheet.Index == index) ?? new Sheet(index)] : sheets;
        foreach (var sheet in chosen)
        {
            await foreach (var picture in new PictureScanner(Api, fileToken, sheet).ScanAsync(range, cancellationToken).ConfigureAwait(false))
            {
                yield return picture;
            }
        }
    }
}
