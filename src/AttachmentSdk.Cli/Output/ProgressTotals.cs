using System.Globalization;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>The totals of a download as one line.</summary>
internal static class ProgressTotals
{
    /// <param name="batch">The totals.</param>
    /// <param name="rate">The bytes per second to show; none if it is 0.</param>
    /// <param name="areAllBegun">Whether the lengths of all files in progress are known.</param>
    public static string Describe(BatchProgress batch, long rate, bool areAllBegun)
    {
        if (batch.FilesKnown == 0)
        {
            return "Asking for links";
        }

        List<string> parts = [Files(batch), Bytes(batch, areAllBegun)];
        if (rate > 0)
        {
            parts.Add($"{ByteSize.Format(rate)}/s");
        }

        if (Counts(batch) is { Length: > 0 } counts)
        {
            parts.Add($"({counts})");
        }

        return string.Join("  ", parts);
    }

    // A plus sign means that there may be more: references are read a batch at a time.
    private static string Files(BatchProgress batch) => string.Create(
        CultureInfo.InvariantCulture,
        $"{batch.FilesDone}/{batch.FilesKnown}{(batch.AreAllFilesKnown ? "" : "+")} {(batch is { FilesKnown: 1, AreAllFilesKnown: true } ? "file" : "files")}");

    // The length of a file is known after its start; before all are started, the sum of the lengths is not the total.
    private static string Bytes(BatchProgress batch, bool areAllBegun) =>
        areAllBegun && batch.AreAllFilesKnown && batch.FilesDone + batch.FilesUnderWay == batch.FilesKnown && batch.BytesExpected > batch.BytesReceived
            ? $"{ByteSize.Format(batch.BytesReceived)} / {ByteSize.Format(batch.BytesExpected)}"
            : ByteSize.Format(batch.BytesReceived);

    private static string Counts(BatchProgress batch) => string.Join(
        ", ",
        new (long Count, string Name)[]
        {
            (batch.FilesUnderWay, "under way"),
            (batch.FilesSkipped, "skipped"),
            (batch.FilesNotFound, "not found"),
            (batch.FilesFailed, "failed"),
        }.Where(part => part.Count > 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Name}")));
}
