using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>The position at which a request resumes, the expected object, and the end of the requested range, if any.</summary>
internal sealed record ResumePoint(long From, RemoteObject Content, long? To = null)
{
    /// <summary>Gets or sets a value indicating whether a changed object is to be refused. Default: <see langword="true"/>.</summary>
    public bool HasCondition { get; init; } = true;
}

/// <summary>
/// One GET of a link, with the vendor's headers unchanged. Redirects follow the rules of this class, because HttpClient would send the
/// headers to any host.
/// </summary>
internal sealed class StorageRequest(HttpMessageInvoker storage, LinkTargetPolicy policy, string userAgent)
{
    public const int MostRedirects = 5;

    /// <param name="link">The link.</param>
    /// <param name="resume">The position to resume at; <see langword="null"/> for the whole file.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="DownloadException">The target of the link or of a redirect is not allowed, or a header of the link cannot be sent.</exception>
    /// <exception cref="TimeoutException">Connecting took too long.</exception>
    public async Task<HttpResponseMessage> SendAsync(DownloadLink link, ResumePoint? resume, CancellationToken cancellationToken)
    {
        var target = link.Uri;
        for (var hop = 0; ; hop++)
        {
            policy.Check(target);
            using var request = new TrackedRequest(HttpMethod.Get, target);
            StorageHeaders.Add(request, link, resume, userAgent);
            var response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.RequestMessage ??= request;
            response.Content ??= new ByteArrayContent([]);
            if (RedirectTarget(response, target) is not { } next)
            {
                return response;
            }

            response.Dispose();
            if (hop == MostRedirects)
            {
                throw DownloadErrors.ForbiddenTarget($"The link redirects more than {MostRedirects} times.");
            }

            if (target.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps)
            {
                throw DownloadErrors.ForbiddenTarget("The link redirects from https to http.");
            }

            target = next;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(TrackedRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await storage.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (request.IsConnectTimeout(exception))
        {
            throw new TimeoutException("Connecting took too long.", exception);
        }
        catch (Exception exception) when (HandlerException.IsNeededFor(exception))
        {
            throw new HandlerException(exception);
        }
    }

    private static Uri? RedirectTarget(HttpResponseMessage response, Uri current)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.First("Location") is not { } location || string.IsNullOrWhiteSpace(location))
        {
            return null;
        }

        try
        {
            return RedirectLocation.Resolve(current, location);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            throw DownloadErrors.ForbiddenTarget("The link redirects to something that is no http or https address.");
        }
    }
}
