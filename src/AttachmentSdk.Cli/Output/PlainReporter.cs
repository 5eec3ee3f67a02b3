using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>One line an item for people.</summary>
internal sealed class PlainReporter(Action<string> writeLine) : IReporter
{
    private const int LongestLabel = 60;

    public IProgress<DownloadProgress>? Progress => null;

    public void Report(ItemOutcome outcome)
    {
        // The summary counts these; a line for each would bury what did happen.
        if (!outcome.IsLeftOver)
        {
            writeLine(Line(outcome));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Line(ItemOutcome outcome) => outcome.Status switch
    {
        DownloadStatus.Downloaded or DownloadStatus.Skipped => $"{outcome.StatusText,-10}  {ByteSize.Format(outcome.Bytes),8}  {Printable.Line(Path.GetFileName(outcome.Path!))}",
        DownloadStatus.NotFound => $"not found             {Label(outcome)}",
        _ => $"failed                {Label(outcome)}  ({outcome.ErrorCode})",
    };

    private static string Label(ItemOutcome outcome) => $"{Printable.Short(outcome.Item.First, LongestLabel)}  {Printable.Short(outcome.Item.Second, LongestLabel)}";
}
