using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Moves the bytes of one file from its link to a sink: continues after a fault from the bytes that stand, takes a new link when the
/// storage refuses the old one, and ends only when the length is right.
/// </summary>
internal sealed class Transfer(StorageRequest storage, ILinkSource links, IByteSink sink, TimeSpan inactivityLimit, TimeProvider clock)
{
    private const int BufferSize = 128 * 1024;
    private const int HeadSize = 512;
    private const int MostRenewals = 2;

    private readonly byte[] _head = new byte[HeadSize];
    private int _headLength;
    private string? _validator;
    private long? _total;

    public int Attempts { get; private set; }

    /// <summary>The link used last.</summary>
    public DownloadLink? Link { get; private set; }

    public ContentInfo? Content { get; private set; }

    public byte[] Head => _head.AsSpan(0, _headLength).ToArray();

    /// <summary>Asked before the first byte whether the file is wanted.</summary>
    public Func<DownloadLink, ContentInfo, bool> IsWanted { get; init; } = (_, _) => true;

    /// <summary>Shown the beginning of the file before a byte of it is written; throws when it is not what was promised.</summary>
    public Action<DownloadLink, ContentInfo, byte[]> Inspect { get; init; } = (_, _, _) => { };

    public Action<long, long?> Report { get; init; } = (_, _) => { };

    /// <returns>Whether the file was wanted and is complete.</returns>
    /// <exception cref="DownloadException">This attempt failed.</exception>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        Link = await links.GetAsync(cancellationToken).ConfigureAwait(false);
        for (var renewals = 0; ; renewals++)
        {
            Attempts++;
            try
            {
                return await AttemptAsync(Link, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException exception) when (exception.Code == DownloadErrorCode.LinkRefused && renewals < MostRenewals)
            {
                Link = await links.RenewAsync(Link, cancellationToken).ConfigureAwait(false) ?? throw Rethrown(exception);
            }
        }
    }

    private static DownloadException Rethrown(DownloadException exception)
    {
        System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(exception).Throw();
        return exception;
    }

    private async Task<bool> AttemptAsync(DownloadLink link, CancellationToken caller)
    {
        using var inactivity = new InactivityTimeout(inactivityLimit, clock, caller);
        try
        {
            var range = sink.Length > 0 && _validator is not null ? new RangeHeaderValue(sink.Length, null) : null;
            if (range is null)
            {
                Restart();
            }

            using var response = await storage.SendAsync(link, range, range is null ? null : _validator, inactivity.Token).ConfigureAwait(false);
            using var abort = inactivity.Token.Register(response.Dispose); // Older frameworks' body streams do not watch the token.
            inactivity.Reset();
            return await AcceptAsync(link, response, inactivity).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or IOException or HttpRequestException)
        {
            caller.ThrowIfCancellationRequested();
            throw inactivity.HasFired
                ? new DownloadException(DownloadErrorCode.Timeout, $"No byte arrived for {inactivityLimit.TotalSeconds:0.###} seconds.", exception) { IsTransient = true }
                : NetworkFault.From(exception);
        }
    }

    private async Task<bool> AcceptAsync(DownloadLink link, HttpResponseMessage response, InactivityTimeout inactivity)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                Restart();
                break;
            case HttpStatusCode.PartialContent when sink.Length > 0 && ContinuesWhatStands(response):
                break;
            case HttpStatusCode.RequestedRangeNotSatisfiable when sink.Length > 0 && response.Content.Headers.ContentRange?.Length == sink.Length:
                return true; // Only the end of the last answer was missing.
            case HttpStatusCode.PartialContent or HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestedRangeNotSatisfiable when sink.Length > 0:
                // The object is another one by now, or the range was answered wrongly: what stands is worth nothing.
                Restart();
                throw new DownloadException(DownloadErrorCode.LengthMismatch, "The file changed while it was being downloaded.") { IsTransient = true };
            default:
                throw await StorageAnswer.ReadAsync(response, clock, inactivity.Token).ConfigureAwait(false);
        }

        if (sink.Length == 0)
        {
            Learn(link, response);
            if (!IsWanted(link, Content!))
            {
                return false;
            }
        }

        await CopyAsync(link, response, inactivity).ConfigureAwait(false);
        return true;
    }

    // A server that knows Range but not If-Match would otherwise continue one version of the file with another.
    private bool ContinuesWhatStands(HttpResponseMessage response) =>
        response.Content.Headers.ContentRange is { From: { } from } range && from == sink.Length
        && (range.Length is null || _total is null || range.Length == _total)
        && (response.Headers.ETag is not { } etag || etag.ToString() == _validator);

    private void Learn(DownloadLink link, HttpResponseMessage response)
    {
        var headers = response.Content.Headers;
        if (headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
        {
            throw new DownloadException(DownloadErrorCode.HttpStatus, "The storage sent the file compressed although it was asked not to.");
        }

        _total = headers.ContentLength ?? link.Length;
        _validator = response.Headers.ETag is { IsWeak: false, Tag: { Length: > 2 } tag } ? tag : null;
        var disposition = headers.TryGetValues("Content-Disposition", out var values) ? values.FirstOrDefault() : null;
        Content = new ContentInfo(disposition, headers.ContentType?.MediaType, headers.ContentLength);
    }

    private async Task CopyAsync(DownloadLink link, HttpResponseMessage response, InactivityTimeout inactivity)
    {
        using var body = await response.Content.ReadStreamAsync(inactivity.Token).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var filled = sink.Length == 0 ? await FillHeadAsync(body, buffer, inactivity).ConfigureAwait(false) : 0;
            if (sink.Length == 0)
            {
                TakeHead(buffer, filled);
                // An error page has another length than the file too; what it is says more than that.
                Inspect(link, Content!, Head);
                CheckPromise(link);
                await KeepAsync(buffer, filled, inactivity).ConfigureAwait(false);
            }

            int read;
            while ((read = await body.ReadAsync(buffer, 0, buffer.Length, inactivity.Token).ConfigureAwait(false)) > 0)
            {
                inactivity.Reset();
                await KeepAsync(buffer, read, inactivity).ConfigureAwait(false);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        CheckLength();
    }

    private static async Task<int> FillHeadAsync(Stream body, byte[] buffer, InactivityTimeout inactivity)
    {
        var filled = 0;
        int read;
        while (filled < HeadSize && (read = await body.ReadAsync(buffer, filled, buffer.Length - filled, inactivity.Token).ConfigureAwait(false)) > 0)
        {
            inactivity.Reset();
            filled += read;
        }

        return filled;
    }

    private async Task KeepAsync(byte[] buffer, int count, InactivityTimeout inactivity)
    {
        if (_total is { } total && sink.Length + count > total)
        {
            throw LengthMismatch(total, sink.Length + count);
        }

        if (count > 0)
        {
            // A slow disk or reader is no silent server, and a write cut off half-way would leave bytes that nobody counted.
            inactivity.Pause();
            await sink.WriteAsync(buffer, count, inactivity.Caller).ConfigureAwait(false);
            inactivity.Reset();
        }

        Report(sink.Length, _total);
    }

    private void TakeHead(byte[] buffer, int filled)
    {
        _headLength = Math.Min(filled, HeadSize);
        Array.Copy(buffer, _head, _headLength);
    }

    private void CheckPromise(DownloadLink link)
    {
        if (link.Length is { } promised && _total is { } declared && promised != declared)
        {
            throw LengthMismatch(promised, declared);
        }
    }

    private void CheckLength()
    {
        if (_total is { } total && sink.Length != total)
        {
            throw LengthMismatch(total, sink.Length);
        }
    }

    private static DownloadException LengthMismatch(long expected, long received) =>
        new(DownloadErrorCode.LengthMismatch, $"The file should have {expected} bytes, but {received} came.")
        {
            ExpectedLength = expected,
            ReceivedLength = received,
            IsTransient = true,
        };

    private void Restart()
    {
        if (!sink.TryRestart())
        {
            throw new DownloadException(DownloadErrorCode.Network, "The download broke off, and the stream it goes to cannot be rewound to start over.");
        }
    }
}
