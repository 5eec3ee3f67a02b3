using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Writes one line of JSON for each item, and nothing else.</summary>
internal sealed class JsonReporter(Action<string> writeLine, ReferenceShape shape) : IReporter
{
    public IProgress<DownloadProgress<TReference>>? ProgressOf<TReference>()
        where TReference : class => null;

    public void Report(ItemOutcome outcome) => writeLine(OutcomeJson.Line(shape, outcome, withFileName: false));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
