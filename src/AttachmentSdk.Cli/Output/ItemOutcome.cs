using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>The outcome of one item of either vendor.</summary>
internal sealed record ItemOutcome(ReferenceFields Item, DownloadStatus Status)
{
    public string? Path { get; init; }

    public long Bytes { get; init; }

    public int Attempts { get; init; }

    /// <summary>Gets or sets a value indicating whether nothing stated where the downloaded file ends, so that it may be cut off.</summary>
    public bool MayBeCutOff { get; init; }

    /// <inheritdoc cref="DownloadResult{TReference}.ReplacesThumbnail"/>
    public bool ReplacesThumbnail { get; init; }

    /// <summary>Gets or sets the error code for programs; <see langword="null"/> on success.</summary>
    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>Gets or sets a value indicating whether the batch ended before this item was complete.</summary>
    public bool IsLeftOver { get; init; }

    /// <summary>Gets the name of the status in JSON.</summary>
    public string StatusText => CamelCase.Of(Status);
}
