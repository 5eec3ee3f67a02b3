using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>Reports the progress of a download.</summary>
internal interface IReporter : IAsyncDisposable
{
    /// <summary>Gets the receiver of the steps of items of a kind; <see langword="null"/> if there is none.</summary>
    IProgress<DownloadProgress<TReference>>? ProgressOf<TReference>()
        where TReference : class;

    /// <summary>Reports that an item is complete.</summary>
    void Report(ItemOutcome outcome);
}
