using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Tells of a download while it goes on.</summary>
internal interface IReporter : IAsyncDisposable
{
    /// <summary>Who is to be told of every step of an item; <see langword="null"/> when nobody looks.</summary>
    IProgress<DownloadProgress>? Progress { get; }

    /// <summary>An item is done.</summary>
    void Report(ItemOutcome outcome);
}
