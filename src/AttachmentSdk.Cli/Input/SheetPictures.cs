using System.Globalization;
using System.Runtime.CompilerServices;
using AttachmentSdk.KDocs;

namespace AttachmentSdk.Cli.Input;

/// <summary>The pictures of sheets that the user named by index or name.</summary>
internal sealed class SheetPictures(KDocsClient client, string fileToken, IReadOnlyList<string> sheets, CellRange? range)
{
    /// <exception cref="ToolException">There is no such sheet.</exception>
    public async IAsyncEnumerable<PictureReference> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var index in await FindAsync(cancellationToken))
        {
            await foreach (var picture in client.ListPicturesAsync(fileToken, index, range, cancellationToken))
            {
                yield return picture;
            }
        }
    }

    private async Task<IReadOnlyList<int>> FindAsync(CancellationToken cancellationToken)
    {
        // Without a list an index that does not exist would pass for a sheet without pictures.
        var all = await client.ListSheetsAsync(fileToken, cancellationToken).ToListAsync(cancellationToken);
        return [.. sheets.Select(text => IndexOf(text, all)).Distinct()];
    }

    // A number is an index; a sheet whose name is a number is found by that only if there is no such index.
    private static int IndexOf(string text, List<Sheet> all)
    {
        var byIndex = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? all.Find(sheet => sheet.Index == index) : null;
        return (byIndex ?? all.Find(sheet => sheet.Name == text))?.Index
            ?? throw ToolException.Usage($"There is no sheet '{text}'. The document has: {string.Join(", ", all.Select(sheet => sheet.ToString()))}.");
    }
}
