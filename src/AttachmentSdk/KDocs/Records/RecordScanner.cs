using System.Runtime.CompilerServices;
using AttachmentSdk.KDocs.Api;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs.Records;

/// <summary>Scans the records of a data table page by page, and returns the attachments in their fields.</summary>
internal sealed class RecordScanner(IKDocsApi api, string fileToken, string sheetId)
{
    private const string Advice = "Check the file token and the id of the data table, and that the account may see the document.";

    public async IAsyncEnumerable<RecordAttachment> ScanAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var offsets = new HashSet<string>(StringComparer.Ordinal);
        string? offset = null;
        do
        {
            var page = await ReadAsync(offset, cancellationToken).ConfigureAwait(false);
            foreach (var attachment in page.Records.SelectMany(AttachmentsOf))
            {
                yield return attachment;
            }

            offset = page.Offset;
            if (offset is not null && !offsets.Add(offset))
            {
                throw new AttachmentApiException("The list of records leads back to a page that it has given before; what came until then is not all.", 200, null, ApiResponse.None);
            }
        }
        while (offset is not null);
    }

    private async Task<(IEnumerable<TableRecord> Records, string? Offset)> ReadAsync(string? offset, CancellationToken cancellationToken)
    {
        var response = await api.ListRecordsAsync(fileToken, sheetId, offset: offset, cancellationToken: cancellationToken).ConfigureAwait(false);
        var data = KDocsResponse.Require(response, Advice);
        var records = data.Detail?.Records ?? data.Records ?? [];
        var next = data.Detail?.Offset ?? data.Offset;
        return (records.Where(record => record is not null), string.IsNullOrEmpty(next) ? null : next);
    }

    private IEnumerable<RecordAttachment> AttachmentsOf(TableRecord record) =>
        (record.Fields as JObject)?.Properties().SelectMany(field => FieldParser.Find(field.Value, (sheetId, record.Id, field.Name))) ?? [];
}
