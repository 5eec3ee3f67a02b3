using System.Net.Http.Headers;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Http;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Where a request continues, the object that it must still be, and the first byte that is not wanted any more, if any.</summary>
internal sealed record ResumePoint(long From, RemoteObject Content, long? To = null);

/// <summary>
/// One GET of a link: the vendor's headers as they are, redirects by our own rules. HttpClient's own redirects would carry the headers to
/// any host.
/// </summary>
internal sealed class StorageRequest(HttpMessageInvoker storage, LinkTargetPolicy policy)
{
    public const int MostRedirects = 5;

    /// <param name="link">The link.</param>
    /// <param name="resume">Where to continue; <see langword="null"/> for the whole file.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="DownloadException">The link or a redirect leads where it must not.</exception>
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
        // A compressed body would have another length than the file, and ranges of it would be meaningless.
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        if (IsSameOrigin(request.RequestUri!, link.Uri))
        {
            foreach (var header in link.Headers)
            {
                // Content-Type and Content-MD5 are part of OSS's signature, and .NET takes them on a body only, even an empty one.
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

        // Range and If-* are not part of OSS's signature; Content-Type and any x-oss-* would be. If-Range is on no OSS page, so a changed
        // object is refused by If-Match (412) and not sent anew.
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
