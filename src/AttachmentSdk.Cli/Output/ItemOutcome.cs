using AttachmentSdk.Cli.Input;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Output;

/// <summary>What became of one item, whichever vendor's it is.</summary>
internal sealed record ItemOutcome(ReferenceFields Item, DownloadStatus Status)
{
    public string? Path { get; init; }

    public long Bytes { get; init; }

    public int Attempts { get; init; }

    /// <summary>The reason as a program reads it; <see langword="null"/> on success.</summary>
    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>Whether the run ended before this item was done.</summary>
    public bool IsLeftOver { get; init; }

    /// <summary>The status as JSON has it.</summary>
    public string StatusText => CamelCase.Of(Status);
}
