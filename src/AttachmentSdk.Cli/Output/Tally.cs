using System.Globalization;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Counts outcomes, and keeps each different error once, for the summary.</summary>
/// <param name="shape">The names of the items.</param>
internal sealed class Tally(ReferenceShape shape)
{
    // Each message with a file name is different; a few are enough, and memory use stays bounded.
    private const int MostErrors = 10;

    // More names of one kind are only counted; the report has them.
    private const int MostNames = 3;
    private const int LongestName = 60;

    private readonly Dictionary<(string Code, string Message), (int Count, List<string> Names)> _errors = [];
    private int _otherErrors;
    private int _leftOver;
    private int _cutOff;

    public int Downloaded { get; private set; }

    public int Skipped { get; private set; }

    public int NotFound { get; private set; }

    public int Failed { get; private set; }

    public long Bytes { get; private set; }

    public int Total => Downloaded + Skipped + NotFound + Failed;

    public void Add(ItemOutcome outcome)
    {
        _ = outcome.Status switch
        {
            DownloadStatus.Downloaded => Downloaded++,
            DownloadStatus.Skipped => Skipped++,
            DownloadStatus.NotFound => NotFound++,
            _ => Failed++,
        };
        Bytes += outcome.Status == DownloadStatus.Downloaded ? outcome.Bytes : 0;
        _cutOff += outcome.MayBeCutOff ? 1 : 0;
        _leftOver += outcome.IsLeftOver ? 1 : 0;
        if (outcome is { ErrorCode: { } code, ErrorMessage: { } message })
        {
            Count((code, message), outcome);
        }
    }

    public void WriteTo(ToolConsole console, TimeSpan elapsed)
    {
        foreach (var ((code, message), (count, names)) in _errors)
        {
            console.WriteMessage($"{Items(count)} ({code}){(count > MostNames ? "" : $", {string.Join(", ", names)}")}: {Printable.Line(message)}");
        }

        if (_otherErrors > 0)
        {
            console.WriteMessage($"{Items(_otherErrors)} failed for other reasons; --report FILE keeps them all.");
        }

        if (_cutOff > 0)
        {
            console.WriteMessage($"{Items(_cutOff)} may be cut off: the storage did not state where {(_cutOff == 1 ? "it ends" : "they end")}. The next run downloads {(_cutOff == 1 ? "it" : "them")} again.");
        }

        var leftOver = _leftOver > 0 ? $", {_leftOver} not done" : "";
        console.WriteMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{Downloaded} downloaded ({ByteSize.Format(Bytes)}), {Skipped} skipped, {NotFound} not found, {Failed - _leftOver} failed{leftOver}, in {elapsed.TotalSeconds:0.0} s."));
    }

    private static string Items(int count) => count == 1 ? "1 item" : string.Create(CultureInfo.InvariantCulture, $"{count} items");

    private string Name(ItemOutcome outcome) => string.Join(' ', shape.Label(outcome.Item).OfType<string>().Select(part => Printable.Short(part, LongestName)));

    private void Count((string, string) error, ItemOutcome outcome)
    {
        if (_errors.TryGetValue(error, out var known) || _errors.Count < MostErrors)
        {
            var names = known.Names ?? [];
            if (names.Count < MostNames)
            {
                names.Add(Name(outcome));
            }

            _errors[error] = (known.Count + 1, names);
        }
        else
        {
            _otherErrors++;
        }
    }
}
