using System.Globalization;
using System.Threading.RateLimiting;
using AttachmentSdk.Diagnostics;
using Polly;
using Polly.Retry;

namespace AttachmentSdk.Http;

/// <summary>
/// Retries a call of a vendor's API after a transient error, and limits the time of each attempt. Every operation is a query that can be
/// repeated, including the POSTs, except uploads and calls beyond the contracts: they are repeated only if the vendor certainly did not receive them.
/// </summary>
internal sealed class ApiRetryHandler : DelegatingHandler
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // The time of an upload in addition to that for the response; a slower connection counts as broken.
    private const int SlowestUploadBytesPerSecond = 64 * 1024;

    private readonly ResiliencePipeline<HttpResponseMessage> _queries;
    private readonly ResiliencePipeline<HttpResponseMessage> _commands;
    private readonly TimeSpan _attemptTimeout;
    private readonly TimeProvider _clock;
    private readonly RateLimiter? _quota;
    private readonly KnownSecrets? _secrets;

    public ApiRetryHandler(int maxRetries, TimeSpan attemptTimeout, Telemetry telemetry, RateLimiter? quota, KnownSecrets? secrets = null)
    {
        _quota = quota;
        _secrets = secrets;
        _attemptTimeout = attemptTimeout;
        _clock = telemetry.Clock;
        _queries = Create(maxRetries, telemetry, new PredicateBuilder<HttpResponseMessage>()
            .Handle<HttpRequestException>()
            .Handle<TimeoutException>()
            .HandleResult(response => TransientStatus.Contains((int)response.StatusCode)));
        _commands = Create(maxRetries, telemetry, new PredicateBuilder<HttpResponseMessage>()
            .Handle<HttpRequestException>(IsBeforeSending)
            .HandleResult(response => (int)response.StatusCode is 429 or 503));
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = (ApiRequest)request;
        call.Secrets = _secrets;
        try
        {
            var retry = call.IsQuery ? _queries : _commands;
            return await retry.ExecuteAsync(async token => await AttemptAsync(call, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or TimeoutException)
        {
            cancellationToken.ThrowIfCancellationRequested(); // A cancelled connection may look broken.
            var unreachable = ApiUnreachableException.From(exception, _secrets);
            unreachable.Requests.Count = call.Attempts;
            unreachable.Requests.Earlier = call.EarlierAttempts;
            throw unreachable;
        }
        catch (QuotaExceededException exception)
        {
            exception.Requests.Count = call.Attempts;
            exception.Requests.Earlier = call.Outcomes;
            throw;
        }
    }

#if NET
    private static bool IsBeforeSending(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError;
#else
    private static bool IsBeforeSending(HttpRequestException exception) => false; // This framework does not report it.
#endif

    private static ResiliencePipeline<HttpResponseMessage> Create(int maxRetries, Telemetry telemetry, PredicateBuilder<HttpResponseMessage> transient) => maxRetries == 0
        ? ResiliencePipeline<HttpResponseMessage>.Empty
        : new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = telemetry.Clock }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = maxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = LongestWait,
                ShouldHandle = transient,
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(arguments.Outcome.Result is { } response ? RetryAfterHeader.Read(response, LongestWait, telemetry.Clock) : null),
                OnRetry = arguments =>
                {
                    RecordRetry(arguments, telemetry);
                    arguments.Outcome.Result?.Dispose();
                    return default;
                },
            })
            .Build();

    private static void RecordRetry(OnRetryArguments<HttpResponseMessage> arguments, Telemetry telemetry)
    {
        var status = arguments.Outcome.Result is { } response ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture) : null;
        var reason = status ?? (arguments.Outcome.Exception is TimeoutException ? "timeout" : "connection");
        Instruments.ApiRetries.Add(1, telemetry.TagsWith(AttributeNames.ErrorType, reason));
        ApiMessages.Retrying(telemetry.Api, telemetry.VendorName, arguments.RetryDelay, status is null ? reason : $"HTTP {status}", arguments.AttemptNumber + 1);
    }

    private async Task<HttpResponseMessage> AttemptAsync(ApiRequest call, CancellationToken caller)
    {
        using var permit = await TakePermitAsync(caller).ConfigureAwait(false); // Waiting for a permit is not an error of the vendor, and has no time limit.
        var timeout = call.Content is MultipartContent upload ? _attemptTimeout + TimeSpan.FromSeconds((upload.Headers.ContentLength ?? 0) / SlowestUploadBytesPerSecond) : _attemptTimeout;
        using var limit = new InactivityTimeout(timeout, _clock, caller);
        call.Begin();
        try
        {
            var response = await base.SendAsync(call, limit.Token).ConfigureAwait(false);

            // Responses are small; with the body read here, the time limit covers it too.
            var body = await ApiBody.ReadAsync(response, limit.Token).ConfigureAwait(false);
            call.End((int)response.StatusCode, body);
            return response;
        }
        catch (Exception exception) when (limit.HasFired)
        {
            throw Timeout(call, $"The vendor's API {(call.IsConnecting ? "could not be connected to" : "did not respond")} within {timeout.TotalSeconds:0.###} seconds.", exception);
        }
        catch (OperationCanceledException exception) when (!limit.Token.IsCancellationRequested)
        {
            throw Timeout(call, call.IsConnectTimeout(exception) ? $"The vendor's API {Transport.ConnectTimedOut}." : "The request to the vendor's API was given up by a handler.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw Failed(call, exception);
        }
        catch (IOException exception)
        {
            throw Failed(call, new HttpRequestException(null, exception));
        }
        catch (Exception exception) when (HandlerException.IsNeededFor(exception))
        {
            throw Failed(call, new HandlerException(exception));
        }
    }

    private static HttpRequestException Failed(ApiRequest call, HttpRequestException exception)
    {
        call.RecordOutcome(ApiUnreachableException.Describe(exception));
        return exception;
    }

    private static TimeoutException Timeout(ApiRequest call, string message, Exception cause)
    {
        call.RecordOutcome(message);
        return new TimeoutException(message, cause);
    }

    private async Task<RateLimitLease?> TakePermitAsync(CancellationToken cancellationToken)
    {
        if (_quota is null)
        {
            return null;
        }

        var permit = await _quota.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (permit.IsAcquired)
        {
            return permit;
        }

        using (permit)
        {
            throw new QuotaExceededException(permit.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null);
        }
    }
}
