using System.Net;
using System.Net.Http.Headers;

namespace AttachmentSdk.Tests.Support;

/// <summary>Responses of a storage.</summary>
internal static class StorageResponses
{
    public const string ETag = "\"5D41402ABC4B2A76B9719D911017C592\"";

    public static byte[] Bytes(int length, int seed = 1)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A whole file. <paramref name="sent"/> bytes arrive of it, by default all.</summary>
    public static HttpResponseMessage Whole(byte[] file, int? sent = null, BodyEnd end = BodyEnd.Complete, string? etag = ETag) =>
        WithETag(new HttpResponseMessage(HttpStatusCode.OK) { Content = Body(file, 0, sent ?? file.Length, end, file.Length) }, etag);

    /// <summary>The file from a position on, as the response to a Range.</summary>
    public static HttpResponseMessage Part(byte[] file, long from, int? sent = null, BodyEnd end = BodyEnd.Complete, string? etag = ETag)
    {
        var content = Body(file, (int)from, sent ?? (file.Length - (int)from), end, file.Length - from);
        content.Headers.ContentRange = new ContentRangeHeaderValue(from, file.Length - 1, file.Length);
        return WithETag(new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = content }, etag);
    }

    public static HttpResponseMessage Status(int status, string body = "") =>
        new((HttpStatusCode)status) { Content = new StringContent(body) };

    public static HttpResponseMessage RetryAfter(int status, TimeSpan wait)
    {
        var response = Status(status);
        response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
        return response;
    }

    public static HttpResponseMessage Redirect(string location, int status = 302)
    {
        var response = Status(status);
        response.Headers.TryAddWithoutValidation("Location", location);
        return response;
    }

    public static HttpResponseMessage Named(this HttpResponseMessage response, string contentDisposition)
    {
        response.Content.Headers.TryAddWithoutValidation("Content-Disposition", contentDisposition);
        return response;
    }

    public static HttpResponseMessage Typed(this HttpResponseMessage response, string mediaType)
    {
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return response;
    }

    /// <summary>As a chunked response, whose length is not known before its end.</summary>
    public static HttpResponseMessage WithoutLength(this HttpResponseMessage response)
    {
        response.Content.Headers.ContentLength = null;
        return response;
    }

    private static HttpResponseMessage WithETag(HttpResponseMessage response, string? etag)
    {
        if (etag is not null)
        {
            response.Headers.TryAddWithoutValidation("ETag", etag);
        }

        return response;
    }

    private static ScriptedContent Body(byte[] file, int from, int sent, BodyEnd end, long declared)
    {
        var content = new ScriptedContent(file[from..Math.Min(file.Length, from + sent)], end);
        content.Headers.ContentLength = declared;
        return content;
    }
}
