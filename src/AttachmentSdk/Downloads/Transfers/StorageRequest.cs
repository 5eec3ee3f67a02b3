using System.Net.Http.Headers;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>The position at which a request resumes, the expected object, and the end of the requested range, if any.</summary>
internal sealed record ResumePoint(long From, RemoteObject Content, long? To = null);

/// <summary>
/// One GET of a link, with the vendor's headers unchanged. Redirects follow the rules of this class, because HttpClient would send the
/// headers to any host.
/// </summary>
internal sealed class StorageRequest(HttpMessageInvoker storage, LinkTargetPolicy policy)
{
    public const int MostRedirects = 5;

    /// <param name="link">The link.</param>
    /// <param name="resume">The position to resume at; <see langword="null"/> for the whole file.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="DownloadException">The target of the link or of a redirect is not allowed.</exception>
    public async Task<HttpResponseMessage> SendAsync(DownloadLink link, ResumePoint? resume, CancellationToken cancellationToken)
    {
        var target = link.Uri;
        for (var hop = 0; ; hop++)
        {
            policy.Check(target);
            using var request = new HttpRequestMessage(HttpMethod.Get, target);
            AddHeaders(request, link, resume);
            var response = await storage.SendAsync(request, cancellationToken).ConfigureAwait(false);
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

    private static void AddHeaders(HttpRequestMessage request, DownloadLink link, ResumePoint? resume)
    {
        // A compressed body would have a different length than the file, and ranges of it would be meaningless.
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (IsSameOrigin(request.RequestUri!, link.Uri))
        {
            foreach (var header in link.Headers)
            {
                // Content-Type and Content-MD5 are part of OSS's signature, and .NET accepts them only on a body, even an empty one.
                if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value))
                {
                    request.Content ??= new ByteArrayContent([]);
                    request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }
            }
        }

        if (resume is null)
        {
            return;
        }

        // Range and If-* are not part of OSS's signature; Content-Type and any x-oss-* would be. If-Range is not documented by OSS, so
        // If-Match is used: a changed object is refused (412) and not sent again.
        request.Headers.Range = new RangeHeaderValue(resume.From, resume.To - 1);
        if (resume.Content.ETag is { } etag)
        {
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        }
        else
        {
            request.Headers.IfUnmodifiedSince = resume.Content.LastModified;
        }
    }

    private static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase) && left.Port == right.Port;

    private static Uri? RedirectTarget(HttpResponseMessage response, Uri current)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
        {
            return null;
        }

        try
        {
            return LinkUri.Create(location.IsAbsoluteUri ? location.OriginalString : new Uri(current, location).AbsoluteUri);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException)
        {
            throw DownloadErrors.ForbiddenTarget("The link redirects to something that is no http or https address.");
        }
    }
}
