using System.Text;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>A storage response with bytes of a file, its lease of the host and its inactivity timeout.</summary>
internal sealed class StorageResponse : IDisposable
{
    private const int LongestErrorBody = 4096;
    private const int LongestCode = 64;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(2);

    private readonly HttpResponseMessage _message;
    private readonly ConcurrencyLimiter.Lease _lease;
    private readonly InactivityTimeout _inactivity;
    private readonly TransferContext _context;
#if !NET
    private readonly CancellationTokenRegistration _abort;
#endif
    private Stream? _body;
    private BodyReader? _reader;

    private StorageResponse(HttpResponseMessage message, ConcurrencyLimiter.Lease lease, InactivityTimeout inactivity, TransferContext context, DownloadLink link, ResumePoint? resume)
    {
        _context = context;
        _message = message;
        _lease = lease;
        _inactivity = inactivity;
        Link = link;
        Content = RemoteObject.Read(message, link);
        Kind = ResponseKinds.Of(message, Content, resume);
        IsEndStated = Content.Length is not null || Content.HasChecksum || StatedLength.Read(message).Value is not null || message.Headers.TransferEncodingChunked == true || message.Version.Major > 1;
        End = Kind is ResponseKind.Rest or ResponseKind.Whole && !ResponseKinds.IsWhole(message) ? StatedRange.Read(message)?.To : null;
#if !NET
        _abort = inactivity.Token.Register(message.Dispose); // The body streams of these frameworks do not watch the token.
#endif
    }

    public DownloadLink Link { get; }

    /// <summary>Gets what the response states about the object. The first read adds the length of one that has a content coding.</summary>
    public RemoteObject Content { get; private set; }

    public ResponseKind Kind { get; }

    /// <summary>
    /// Gets a value indicating whether something states where the body ends: a length, a checksum, chunks, or the frames of HTTP/2 and later.
    /// Without that, the end of the connection is the end of the body, and a broken connection looks the same.
    /// </summary>
    public bool IsEndStated { get; private set; }

    /// <summary>Gets the position behind the last byte of a part; <see langword="null"/> if the response has all bytes.</summary>
    public long? End { get; }

    public HttpResponseMessage Message => _message;

    /// <summary>Gets the storage's id of the request, also after the end of the response.</summary>
    public string? RequestId => RequestIdOf(_message, Link);

    /// <summary>Gets a token that is cancelled only when the caller cancels.</summary>
    public CancellationToken CancellationToken => _inactivity.Caller;

    /// <summary>Gets the bytes that were read last.</summary>
    public ArraySegment<byte> Block { get; private set; }

    /// <summary>Sends a request and classifies the response.</summary>
    /// <param name="context">The shared state of all transfers.</param>
    /// <param name="lease">A lease of the host. The response releases it.</param>
    /// <param name="link">The link.</param>
    /// <param name="resume">The position to resume at; <see langword="null"/> for the whole file.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="DownloadException">The storage refused the request or cannot be reached.</exception>
    public static async Task<StorageResponse> OpenAsync(TransferContext context, ConcurrencyLimiter.Lease lease, DownloadLink link, ResumePoint? resume, CancellationToken cancellationToken)
    {
        var inactivity = new InactivityTimeout(context.Options.InactivityTimeout, context.Clock, cancellationToken);
        HttpResponseMessage? message = null;
        try
        {
            message = await context.Storage.SendAsync(link, resume, inactivity.Token).ConfigureAwait(false);
            inactivity.Reset();
            var response = new StorageResponse(message, lease, inactivity, context, link, resume);
            if (response.Kind == ResponseKind.Refusal)
            {
                throw await ReadRefusalAsync(message, link, context.Clock, inactivity.Token).ConfigureAwait(false);
            }

            lease.OnSuccess();
            return response;
        }
        catch (Exception exception)
        {
            var error = ErrorOf(exception, inactivity, link);
            if ((error as DownloadException)?.StatusCode is 429 or 503)
            {
                lease.OnTooBusy();
            }

            message?.Dispose();
            inactivity.Dispose();
            lease.Dispose();
            if (ReferenceEquals(error, exception))
            {
                throw;
            }

            throw error;
        }
    }

    /// <summary>Distinguishes the caller's cancellation, the inactivity timeout and a broken connection.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="inactivity">The time limit of the request.</param>
    /// <param name="link">The link, whose secrets the error must not hold.</param>
    /// <returns>The same exception if it is none of these.</returns>
    private static Exception ErrorOf(Exception exception, InactivityTimeout inactivity, DownloadLink link)
    {
        if (exception is not (OperationCanceledException or ObjectDisposedException or IOException or HttpRequestException or TimeoutException))
        {
            return exception;
        }

        if (inactivity.Caller.IsCancellationRequested)
        {
            return new OperationCanceledException(inactivity.Caller);
        }

        var secrets = link.CollectSecrets();
        return exception is TimeoutException ? DownloadErrors.ConnectTimeout(inactivity.HasFired ? $"could not be connected to within {inactivity.Limit.TotalSeconds:0.###} seconds" : Transport.ConnectTimedOut, NetworkErrors.WithoutSecrets(exception, secrets))
            : inactivity.HasFired ? DownloadErrors.Inactivity(inactivity.Limit, NetworkErrors.WithoutSecrets(exception, secrets))
            : NetworkErrors.From(exception, secrets);
    }

    /// <summary>Distinguishes the same, and whatever the stream of a handler of the application throws.</summary>
    public static Exception BodyErrorOf(Exception exception, InactivityTimeout inactivity, DownloadLink link) =>
        ErrorOf(HandlerException.IsNeededFor(exception) ? new HandlerException(exception) : exception, inactivity, link);

    /// <summary>Reads a block of the body.</summary>
    /// <returns>The length of the block in bytes; 0 at the end.</returns>
    /// <exception cref="DownloadException">The connection broke, or no byte arrived for too long.</exception>
    public async ValueTask<int> ReadAsync(int? most)
    {
        if (_reader is null)
        {
            try
            {
                _body = await _message.Content.ReadStreamAsync(_inactivity.Token).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                throw BodyErrorOf(exception, _inactivity, Link);
            }

            var length = StatedLength.Read(_message).Value;
            _reader = new BodyReader(_body, length, most, _inactivity, Link, _context.CreateMinimumRate());
            if (Content.IsCoded)
            {
                var (decoded, content) = await CodedBody.DecodeAsync(_reader, length, this, _context.ChooseUnpacked).ConfigureAwait(false);
                _body.Dispose();
                _reader.Dispose();
                (_body, Content) = (decoded, content);
                IsEndStated |= content.IsUnpacked;
                _reader = new BodyReader(_body, content.Length, most, _inactivity, Link);
            }
        }

        return Hold(await _reader.ReadAsync().ConfigureAwait(false));
    }

    /// <summary>Reads the next block while the last one is still in use. Waits for that use to end even if the read fails.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public async ValueTask<int> ReadWhileAsync(Task inUse) => Hold(await _reader!.ReadWhileAsync(inUse).ConfigureAwait(false));

    public void Dispose()
    {
#if !NET
        _abort.Dispose();
#endif
        _reader?.Dispose();
        _reader = null;
        _body?.Dispose();
        _message.Dispose();
        _inactivity.Dispose();
        _lease.Dispose();
    }

    private static async Task<DownloadException> ReadRefusalAsync(HttpResponseMessage message, DownloadLink link, TimeProvider clock, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestErrorBody];
        var length = 0;
        try
        {
            using var body = await message.Content.ReadStreamAsync(cancellationToken).ConfigureAwait(false);
            int read;
            while (length < buffer.Length && (read = await body.ReadAsync(buffer, length, buffer.Length - length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
            }
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException || HandlerException.IsNeededFor(exception))
        {
            // Only the status is known.
        }

        var code = CodeIn(Encoding.UTF8.GetString(buffer, 0, length));
        var error = DownloadErrors.Status((int)message.StatusCode, code, RetryAfterHeader.Read(message, LongestRetryAfter, clock));
        error.Requests.Id = RequestIdOf(message, link);
        return error;
    }

    // Of a storage that repeats what it was sent.
    private static string? RequestIdOf(HttpResponseMessage message, DownloadLink link) =>
        ErrorHeaders.RequestId(message) is { } id ? link.CollectSecrets().Redact(id) : null;

    // OSS and KS3 report their errors as XML: <Error><Code>NoSuchKey</Code>...
    private static string? CodeIn(string body)
    {
        const string Start = "<Code>";
        var from = body.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = from < Start.Length ? -1 : body.IndexOf("</Code>", from, StringComparison.Ordinal);
        var code = to < 0 ? string.Empty : body.Substring(from, to - from);
        return code.Length is > 0 and <= LongestCode && code.All(character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9')) ? code : null;
    }

    private int Hold(int filled)
    {
        _lease.OnProgress();
        Block = new ArraySegment<byte>(_reader!.Buffer, 0, filled);
        return filled;
    }
}
