using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Moves the bytes of one file from its link to a sink: continues after a fault from the bytes that stand, takes a new link when the
/// storage refuses the old one, and ends only when length and checksums are right.
/// </summary>
internal sealed class Transfer(TransferContext context, ILinkSource links, IByteSink sink, ItemWatch watch) : IDisposable
{
    private readonly ContentHash _hash = new();
    private readonly ContentHead _head = new();
    private RemoteObject? _content;
    private bool _isPrepared;
    private bool _isAccepted;

    public int Attempts { get; private set; }

    /// <summary>The storage's id of the last request, when it answered that.</summary>
    public string? RequestId { get; private set; }

    public long Length => sink.Length;

    /// <summary>Told of what happens.</summary>
    public ItemWatch Watch => watch;

    /// <summary>Asked before the first byte whether the file is wanted.</summary>
    public Func<DownloadLink, RemoteObject, bool> IsWanted { get; init; } = (_, _) => true;

    /// <summary>Shown the beginning of the file before a byte of it is written; throws when it is not what was promised.</summary>
    public Action<DownloadLink, RemoteObject, byte[]> Inspect { get; init; } = (_, _, _) => { };

    /// <summary>Further connections for the same file, if there are any.</summary>
    public SegmentedFetch? Segments { get; init; }

    /// <returns>Whether the file was wanted and is complete.</returns>
    /// <exception cref="DownloadException">This attempt failed.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken).ConfigureAwait(false);
        while (Segments is null || !await Segments.CatchUpAsync(Show).ConfigureAwait(false))
        {
            if (await links.UseAsync(AttemptAsync, cancellationToken).ConfigureAwait(false) is { } isComplete)
            {
                return isComplete;
            }
        }

        Verify();
        return true;
    }

    public void Dispose() => _hash.Dispose();

    // Once: takes up what an earlier run left.
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_isPrepared || sink.Known is not { } known)
        {
            return;
        }

        // What the link states is in no record.
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        _isPrepared = true;
        _content = known with { Sha1 = link.Sha1 };
        _hash.Expect(_content);
        await sink.ReplayAsync(Show, cancellationToken).ConfigureAwait(false);
    }

    private void Show(byte[] buffer, int count)
    {
        _hash.Append(buffer, count);
        _head.Append(buffer, count);
    }

    // Null: what comes next is somebody else's.
    private async Task<bool?> AttemptAsync(DownloadLink link, CancellationToken caller)
    {
        Attempts++;
        watch.NoteHost(link.Uri.Host);
        RequestId = null;
        using var pass = await context.GateFor(link.Uri).EnterAsync(caller).ConfigureAwait(false);
        using var inactivity = new InactivityTimeout(context.Options.InactivityTimeout, context.Clock, caller);
        try
        {
            var from = sink.Length > 0 && _content is { HasValidator: true } known ? new ResumePoint(sink.Length, known) : null;
            if (from is null)
            {
                Restart();
            }

            using var response = await context.Storage.SendAsync(link, from, inactivity.Token).ConfigureAwait(false);
            using var abort = inactivity.Token.Register(response.Dispose); // Older frameworks' body streams do not watch the token.
            inactivity.Reset();
            RequestId = ErrorHeaders.RequestId(response);
            var isComplete = await AcceptAsync(link, response, inactivity).ConfigureAwait(false);
            pass.NoteSuccess();
            return isComplete;
        }
        catch (DownloadException exception) when (exception.StatusCode is 429 or 503)
        {
            pass.NoteTooBusy();
            throw;
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or IOException or HttpRequestException)
        {
            throw TransferFault.From(exception, inactivity);
        }
    }

    private async Task<bool?> AcceptAsync(DownloadLink link, HttpResponseMessage response, InactivityTimeout inactivity)
    {
        var content = RemoteObject.Read(response, link);
        switch (AnswerKinds.Of(response, content, sink.Length, _content))
        {
            case AnswerKind.Whole:
                Restart();
                _content = content;
                break;
            case AnswerKind.Rest:
                watch.NoteResume(sink.Length, isFirstAttempt: Attempts == 1);
                _content = content.With(_content!);
                break;
            case AnswerKind.NothingMissing:
                Verify();
                return true;
            case AnswerKind.Changed:
                Restart();
                throw TransferFault.Changed();
            default:
                throw await StorageAnswer.ReadAsync(response, context.Clock, inactivity.Token).ConfigureAwait(false);
        }

        if (!_isAccepted && !IsWanted(link, _content))
        {
            return false;
        }

        _isAccepted = true;
        if (!await CopyAsync(link, response, inactivity).ConfigureAwait(false))
        {
            return null;
        }

        Verify();
        return true;
    }

    /// <returns>Whether the answer's end was reached.</returns>
    private async Task<bool> CopyAsync(DownloadLink link, HttpResponseMessage response, InactivityTimeout inactivity)
    {
        using var body = await response.Content.ReadStreamAsync(inactivity.Token).ConfigureAwait(false);
        using var reader = new BodyReader(body, context.Bandwidth?.LargestRead, inactivity);
        var filled = await reader.ReadAsync().ConfigureAwait(false);
        Begin(link, reader.Buffer, filled);
        for (var isFirst = true; filled > 0; isFirst = false)
        {
            var kept = KeepAsync(reader.Buffer, Segments?.Take(filled) ?? filled, inactivity.Caller);
            if (Segments is null)
            {
                filled = await reader.ReadWhileAsync(kept).ConfigureAwait(false);
                continue;
            }

            // Not a byte further than to where the others are.
            await kept.ConfigureAwait(false);
            if (Segments.HasMet(_content!, isFirst))
            {
                return false;
            }

            filled = await reader.ReadAsync().ConfigureAwait(false);
        }

        return true;
    }

    private void Begin(DownloadLink link, byte[] buffer, int filled)
    {
        var isFirst = sink.Length == 0;
        _head.Append(buffer, filled);

        // An error page has another length than the file too; what it is says more than that.
        Inspect(link, _content!, _head.ToArray());
        TransferFault.RequireLength(link.Length, _content!.Length);
        watch.Stand(Segments?.Received ?? sink.Length, _content!.Length);
        if (isFirst)
        {
            _hash.Expect(_content!);
            sink.Remember(_content!);
        }
    }

    // The network and the disk work at the same time; the last bytes are not worth another thread.
    private Task KeepAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        if (_content!.Length is { } total && sink.Length + count > total)
        {
            throw TransferFault.LengthMismatch(total, sink.Length + count);
        }

        var kept = sink.Length + count == _content.Length
            ? WriteAsync(buffer, count, cancellationToken)
            : Task.Run(() => WriteAsync(buffer, count, cancellationToken), CancellationToken.None);
        _hash.Append(buffer, count);
        return kept;
    }

    // Not cut off by the inactivity timeout: a write half done would leave bytes that nobody counted.
    private async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        await sink.WriteAsync(buffer, count, cancellationToken).ConfigureAwait(false);
        watch.Receive(count);
        if (context.Bandwidth is { } bandwidth)
        {
            await bandwidth.TakeAsync(count, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Verify()
    {
        TransferFault.RequireLength(_content!.Length, sink.Length);
        try
        {
            _hash.Verify(_content);
        }
        catch (DownloadException mismatch)
        {
            if (!TryRestart())
            {
                // Not to be tried again: whoever reads the stream has the wrong bytes already.
                throw new DownloadException(mismatch.Code, mismatch.Message, mismatch);
            }

            throw;
        }
    }

    private void Restart()
    {
        if (!TryRestart())
        {
            throw TransferFault.CannotRewind();
        }
    }

    private bool TryRestart()
    {
        _hash.Reset();
        _head.Reset();
        Segments?.Stop();
        return sink.TryRestart();
    }
}
