using AttachmentSdk.Cli.Credentials;
using AttachmentSdk.Cli.Input;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Diagnostics;
using AttachmentSdk.Downloads;

namespace AttachmentSdk.Cli.Commands;

/// <summary>Runs one download up to its exit code, and accounts for every item of the input, however the download ends.</summary>
internal sealed class DownloadRun<TReference>(ReferenceShape<TReference> shape, ReferenceFeed<TReference> feed, IReporter reporter, ReportFile? report, ToolConsole console)
    where TReference : class
{
    private const string CancelledCode = "cancelled";

    // After Ctrl+C the tool ends within a second, however long the rest of the input is.
    private static readonly TimeSpan LeftOverLimit = TimeSpan.FromMilliseconds(500);

    private readonly Tally _tally = new(shape);

    // The input may be the earlier report of this name, moved or through a pipe.
    private bool LacksItems => feed.IsOfIncompleteReport || (report is { ReplacesIncomplete: true } && feed.MayBeEarlierReport());

    /// <summary>Starts the download of the items of the feed.</summary>
    public delegate IAsyncEnumerable<DownloadResult<TReference>> Start(IAsyncEnumerable<TReference> references, CancellationToken cancellationToken);

    public async Task<int> RunAsync(Start start, CancellationToken cancellationToken)
    {
        var begin = console.Clock.GetTimestamp();
        report?.Start();
        var end = await DownloadAsync(start, cancellationToken);
        await ReportLeftOversAsync(end, cancellationToken);
        await reporter.DisposeAsync();
        var isNothing = _tally.Total == 0 && end is null && feed.Error is null;
        if (isNothing)
        {
            report?.Begin();
        }

        if (feed.IsRead && feed.Error is null && !LacksItems)
        {
            report?.Complete();
        }

        if (isNothing)
        {
            console.WriteMessage(feed.DescribeNothing());
            WarnOfMissingItems();
            return LacksItems ? ExitCodes.SomeFailed : feed.ExitCodeOfNothing();
        }

        // An exception before the first item needs no summary.
        if (_tally.Total > 0 || (feed.Error is null && end is (null or OperationCanceledException)))
        {
            _tally.WriteTo(console, console.Clock.GetElapsedTime(begin));
        }

        return Conclude(end);
    }

    /// <returns>The exception that ended the download early; <see langword="null"/> if there was none.</returns>
    private async Task<Exception?> DownloadAsync(Start start, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var result in start(feed.ReadAsync(cancellationToken), cancellationToken))
            {
                feed.Settle(result.Reference);
                console.IsApiUnreachable |= result.Error?.Exception is ApiUnreachableException;
                Add(Outcome(result));
            }

            return null;
        }
        catch (Exception exception) when (exception is AttachmentApiException or DestinationException)
        {
            console.IsApiUnreachable |= exception is ApiUnreachableException;
            return exception;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            return exception;
        }
    }

    private async Task ReportLeftOversAsync(Exception? end, CancellationToken cancellationToken)
    {
        using var limit = end is OperationCanceledException ? new CancellationTokenSource(LeftOverLimit, console.Clock) : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (code, message) = end switch
        {
            AttachmentApiException or DestinationException => (CamelCase.Of(CommandErrors.CodeOf(end)), end.Message),
            OperationCanceledException => (CancelledCode, "Not done when the run was cancelled."),

            null when feed.Error is not null => (CamelCase.Of(DownloadErrorCode.NotStarted), "Not done, because the input could not be read to its end."),

            // There are such items only if a failure was to stop the batch.
            _ => (CamelCase.Of(DownloadErrorCode.NotStarted), "Not started, because another item failed before."),
        };
        await foreach (var reference in feed.LeftOversAsync(limit.Token))
        {
            Add(new ItemOutcome(shape.Read(reference), DownloadStatus.Failed) { ErrorCode = code, ErrorMessage = message, IsLeftOver = true });
        }

        foreach (var listing in feed.Listings?.Unfinished ?? [])
        {
            Add(OutcomeOf(listing, code, message));
        }
    }

    private void Add(ItemOutcome outcome)
    {
        _tally.Add(outcome);
        reporter.Report(outcome);
        report?.Write(outcome);
    }

    private ItemOutcome OutcomeOf(Listing listing, string code, string message) => listing.Failure is { } failure
        ? new(listing.Item, DownloadStatus.Failed)
        {
            ErrorCode = CamelCase.Of(CommandErrors.CodeOf(failure)),
            ErrorMessage = SecretMask.Apply(CommandErrors.ToToolException(failure).Message, console),
        }
        : new(listing.Item, DownloadStatus.Failed) { ErrorCode = code, ErrorMessage = message, IsLeftOver = true };

    private ItemOutcome Outcome(DownloadResult<TReference> result) => new(shape.Read(result.Reference), result.Status)
    {
        Path = result.Path,
        Bytes = result.Length,
        Attempts = result.Attempts,
        ReplacesThumbnail = result.ReplacesThumbnail,
        MayBeCutOff = result is { IsSuccess: true, IsVerified: false },
        ErrorCode = result.Error is { } error ? CamelCase.Of(error.Code) : null,
        IsLeftOver = result.Error is { Code: DownloadErrorCode.NotStarted },
        ErrorMessage = result is { Status: DownloadStatus.NotFound } && shape.Explain(result.Reference) is { } reason ? $"{result.Error?.Message} {reason}" : result.Error?.Message,
    };

    /// <summary>Writes the messages after the tally, and finds the exit code.</summary>
    private int Conclude(Exception? end)
    {
        if (feed.Error is { } error)
        {
            console.WriteMessage(Printable.Lines(SecretMask.Apply(error.Message, console)));
            if (end is null && _tally.Total > 0)
            {
                console.WriteMessage(_tally.NotFound + _tally.Failed == 0 ? "Everything before it was done." : "Everything before it was tried.");
            }
        }

        var ended = end is AttachmentApiException or DestinationException ? CommandErrors.ToToolException(end) : null;
        if (ended is not null && _tally.Total == 0)
        {
            console.WriteMessage(Printable.Lines(SecretMask.Apply(ended.Message, console)));
        }

        if (end is OperationCanceledException)
        {
            console.WriteMessage("Cancelled. Run the same command again to go on: what is unfinished is continued, and what is complete is skipped (by --if-exists skip, the default).");
        }

        WarnOfMissingItems();
        return ended?.ExitCode
            ?? (end is OperationCanceledException ? ExitCodes.Cancelled
            : feed.Error?.ExitCode
            ?? (_tally.NotFound + _tally.Failed > 0 || LacksItems ? ExitCodes.SomeFailed : ExitCodes.Success));
    }

    private void WarnOfMissingItems()
    {
        if (!feed.IsRead || (report is not null && LacksItems))
        {
            console.WriteMessage($"The report lacks the items that {(feed.IsRead ? "an earlier" : "the")} run did not reach.");
        }
    }
}
