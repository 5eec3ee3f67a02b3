using AttachmentSdk.Cli.Input;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Writes one line for each item, for users.</summary>
/// <param name="writeLine">Writes a line.</param>
/// <param name="shape">The names of the items.</param>
/// <param name="folder">The target folder, which paths are relative to.</param>
internal sealed class PlainReporter(Action<string> writeLine, ReferenceShape shape, string folder) : IReporter
{
    private const int LongestLabel = 60;

    public IProgress<DownloadProgress<TReference>>? ProgressOf<TReference>()
        where TReference : class => null;

    public void Report(ItemOutcome outcome)
    {
        // The summary counts these; a line for each would hide the others.
        if (!outcome.IsLeftOver)
        {
            writeLine(Line(outcome));
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Line(ItemOutcome outcome) => outcome.Status switch
    {
        DownloadStatus.Downloaded or DownloadStatus.Skipped => $"{outcome.StatusText,-10}  {ByteSize.Format(outcome.Bytes),8}  {Printable.Line(Path.GetRelativePath(folder, outcome.Path!))}{(outcome.MayBeCutOff ? "  (may be cut off)" : "")}",
        DownloadStatus.NotFound => $"not found             {Label(outcome)}",
        _ => $"failed                {Label(outcome)}  ({outcome.ErrorCode})",
    };

    private string Label(ItemOutcome outcome) =>
        string.Join("  ", shape.Label(outcome.Item).OfType<string>().Select(part => Printable.Short(part, LongestLabel)));
}
