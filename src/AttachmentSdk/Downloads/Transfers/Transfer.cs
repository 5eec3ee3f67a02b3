using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Downloads.Progress;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Moves the bytes of one file from its link to a sink over one connection: opens a response, copies it, verifies it. After an error it
/// resumes behind the bytes received so far, with a new link if the storage refused the old one.
/// </summary>
internal class Transfer(TransferContext context, ILinkSource links, IByteSink sink, DownloadInstrumentation.Item item) : IAsyncDisposable
{
    private readonly ContentHash _hash = new();
    private readonly ResumePlan _plan = new();
    private RemoteObject? _content;
    private long? _end;
    private bool _isRestored;
    private StorageResponse? _lastResponse;

    protected TransferContext Context => context;

    protected ILinkSource Links => links;

    protected DownloadInstrumentation.Item Item => item;

    public int Attempts { get; private set; }

    /// <summary>Gets what is known about the object.</summary>
    public RemoteObject Content => _content ?? throw new InvalidOperationException("No response was opened.");

    /// <summary>Gets a value indicating whether an earlier response had bytes of the object.</summary>
    public bool IsKnown => _plan.Stored is not null;

    public long Length => sink.Length;

    /// <summary>Gets the checksums of the bytes, after they were verified.</summary>
    public FileChecksums? Checksums { get; private set; }

    /// <summary>Gets a value indicating whether something states that the last byte is the file's last one.</summary>
    public bool IsVerified => _hash.IsAtEnd;

    /// <summary>Gets the number of bytes received.</summary>
    public virtual long Received => sink.Length;

    /// <summary>Opens the response with the missing bytes.</summary>
    /// <returns><see langword="null"/> if no byte is missing.</returns>
    /// <exception cref="DownloadException">This attempt failed.</exception>
    public virtual Task<StorageResponse?> OpenAsync(CancellationToken cancellationToken) =>
        _isRestored || sink.Known is null ? links.UseAsync(SendAsync, item.OnOriginal, cancellationToken) : RestoreAndOpenAsync(cancellationToken);

    /// <summary>Copies a response whose first block was read.</summary>
    /// <returns>Whether all bytes were received; <see langword="false"/> if another response must be opened for the rest.</returns>
    /// <exception cref="DownloadException">This attempt failed.</exception>
    public virtual async Task<bool> CopyAsync(StorageResponse response)
    {
        Begin(response);
        while (response.Block.Count > 0)
        {
            await response.ReadWhileAsync(KeepAsync(response)).ConfigureAwait(false);
        }

        return true;
    }

    /// <exception cref="DownloadException">The bytes do not match the expected checksum or length.</exception>
    public void Verify()
    {
        DownloadErrors.RequireLength(Content.Length, sink.Length);
        try
        {
            Checksums = _hash.Verify(Content);
        }
        catch (DownloadException mismatch)
        {
            if (!TryRestart())
            {
                // Not transient: the reader of the stream has the wrong bytes already.
                throw new DownloadException(mismatch.Code, mismatch.Message, mismatch) { NeedsFreshStart = true };
            }

            throw;
        }
    }

    public void OnFailure(DownloadException exception)
    {
        exception.Requests.Count = Attempts;
        exception.Requests.Id ??= _lastResponse?.RequestId;
    }

    public virtual ValueTask DisposeAsync()
    {
        _hash.Dispose();
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Restores the state of an earlier run, once.</summary>
    protected async Task RestoreAsync(CancellationToken cancellationToken)
    {
        if (_isRestored || sink.Known is not { } known)
        {
            return;
        }

        // Values that the link states are not part of the metadata.
        var link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        _isRestored = true;
        _content = _plan.Stored = known with { Sha1 = link.Sha1 };
        _hash.Expect(_content);
        await sink.ReplayAsync(_hash.Append, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Called before the bytes of the response are stored.</summary>
    protected void Begin(StorageResponse response)
    {
        // After the content check: an error page also has a different length than the file, and its kind is the more useful message.
        var content = response.Kind == ResponseKind.Whole ? response.Content : Content;
        DownloadErrors.RequireLength(content.IsProcessed ? null : response.Link.Length, content.Length);
        if (response.Kind == ResponseKind.Whole)
        {
            _content = content; // With the length of a coded body, which was not known when it was opened.
            Restart();
        }

        _end = response.End;
        _hash.ExpectEnd(response.IsEndStated || (response.Kind == ResponseKind.Rest && (Content.Length is not null || Content.HasChecksum)));
        _plan.Stored = Content;
        item.OnBegin(Received, Content.Length);
        if (sink.Length == 0)
        {
            _hash.Expect(Content);
            sink.Remember(Content);
        }
    }

    protected void Hash(byte[] buffer, int count) => _hash.Append(buffer, count);

    protected void RequireRoom(int count) => DownloadErrors.RequireAtMost(_end ?? Content.Length, sink.Length + count);

    /// <summary>Reports stored bytes, and waits as long as the bandwidth limit requires.</summary>
    protected Task ReportAsync(int count, CancellationToken cancellationToken)
    {
        item.OnReceived(count);
        return context.Bandwidth?.TakeAsync(count, cancellationToken) ?? Task.CompletedTask;
    }

    protected virtual bool TryRestart()
    {
        _hash.Reset();
        return sink.TryRestart();
    }

    private async Task<StorageResponse?> RestoreAndOpenAsync(CancellationToken cancellationToken)
    {
        await RestoreAsync(cancellationToken).ConfigureAwait(false);
        return await links.UseAsync(SendAsync, item.OnOriginal, cancellationToken).ConfigureAwait(false);
    }

    private async Task<StorageResponse?> SendAsync(DownloadLink link, CancellationToken cancellationToken)
    {
        Attempts++;
        item.OnHost(link.Uri);
        _lastResponse = null;
        if (_plan.Stored is not { HasValidator: true })
        {
            Restart();
        }

        var resume = _plan.Next(sink.Length);
        var lease = await context.LimiterFor(link.Uri).AcquireAsync(context.Options.InactivityTimeout, cancellationToken).ConfigureAwait(false);
        var response = await StorageResponse.OpenAsync(context, lease, link, resume, cancellationToken).ConfigureAwait(false);
        try
        {
            _lastResponse = response;
            if (Accept(response))
            {
                return response;
            }

            response.Dispose();
            return null;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    // False: no byte is missing.
    private bool Accept(StorageResponse response)
    {
        if (response.Kind == ResponseKind.Changed)
        {
            if (!_plan.OnChanged(response.Message.StatusCode, response.Content))
            {
                Restart();
            }

            throw DownloadErrors.Changed();
        }

        _content = _plan.Accept(response.Kind, response.Content);
        if (response.Kind == ResponseKind.Rest)
        {
            item.OnResume(sink.Length, isFirstAttempt: Attempts == 1);
        }

        return response.Kind != ResponseKind.NothingMissing;
    }

    // The network and the disk work at the same time; the last bytes are not worth another thread.
    private Task KeepAsync(StorageResponse response)
    {
        var block = response.Block;
        RequireRoom(block.Count);
        var kept = sink.Length + block.Count == Content.Length
            ? WriteAsync(block, response.CancellationToken)
            : Task.Run(() => WriteAsync(block, response.CancellationToken), CancellationToken.None);
        _hash.Append(block.Array!, block.Count);
        return kept;
    }

    // The inactivity timeout does not cancel this: a partial write would leave bytes that are not counted.
    private async Task WriteAsync(ArraySegment<byte> block, CancellationToken cancellationToken)
    {
        await sink.WriteAsync(block.Array!, block.Count, cancellationToken).ConfigureAwait(false);
        await ReportAsync(block.Count, cancellationToken).ConfigureAwait(false);
    }

    private void Restart() => _ = TryRestart() ? true : throw DownloadErrors.CannotRewind();
}
