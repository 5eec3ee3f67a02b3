using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>One line an item for people.</summary>
/// <param name="writeLine">Writes a line.</param>
/// <param name="shape">What the items are called by.</param>
/// <param name="folder">The target folder, which paths are shown from.</param>
internal sealed class PlainReporter(Action<string> writeLine, ReferenceShape shape, string folder) : IReporter
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

    private string Line(ItemOutcome outcome) => outcome.Status switch
    {
        DownloadStatus.Downloaded or DownloadStatus.Skipped => $"{outcome.StatusText,-10}  {ByteSize.Format(outcome.Bytes),8}  {Printable.Line(Path.GetRelativePath(folder, outcome.Path!))}",
        DownloadStatus.NotFound => $"not found             {Label(outcome)}",
        _ => $"failed                {Label(outcome)}  ({outcome.ErrorCode})",
    };

    private string Label(ItemOutcome outcome) =>
        string.Join("  ", shape.Label(outcome.Item).OfType<string>().Select(part => Printable.Short(part, LongestLabel)));
}
