using System.Net.Http.Headers;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>Sets the headers of a request to the storage: those of the link, which take precedence, and those of the library.</summary>
internal static class StorageHeaders
{
    private const string AcceptEncoding = "Accept-Encoding";

    // Names that frame the message or steer the connection, the range or the condition, all of which are the library's own.
    private static readonly HashSet<string> Reserved = new(
        ["Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Trailer", "TE", "Upgrade", "HTTP2-Settings", "Expect", "Max-Forwards", "Range"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="DownloadException">A header of the link cannot be sent.</exception>
    public static void Add(HttpRequestMessage request, DownloadLink link, ResumePoint? resume, string userAgent)
    {
        var headers = request.Headers;
        var own = IsSameOrigin(request.RequestUri!, link.Uri) ? link.Headers : EmptyHeaders;
        foreach (var header in own.Count < 2 ? own : own.GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase).Select(same => same.Last()))
        {
            Require(header.Key, header.Value);
            if (string.Equals(header.Key, AcceptEncoding, StringComparison.OrdinalIgnoreCase))
            {
                continue; // The library's own counts, and no signature of a storage covers it.
            }

            // Content-Type and Content-MD5 are part of OSS's signature, and .NET accepts them only on a body, even an empty one.
            if (!headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        // A compressed body would have a different length than the file, and ranges of it would be meaningless.
        headers.TryAddWithoutValidation(AcceptEncoding, "identity");
        if (own.Count == 0 || !own.Keys.Contains("User-Agent", StringComparer.OrdinalIgnoreCase))
        {
            headers.TryAddWithoutValidation("User-Agent", userAgent);
        }

        if (resume is null)
        {
            return;
        }

        // Range and If-* are not part of OSS's signature; Content-Type and any x-oss-* would be. If-Range is not documented by OSS, so
        // If-Match is used: a changed object is refused (412) and not sent again.
        headers.Range = new RangeHeaderValue(resume.From, resume.To - 1);
        if (resume.HasCondition && resume.Content.ETag is { } etag)
        {
            headers.TryAddWithoutValidation("If-Match", etag);
        }
        else if (resume.HasCondition)
        {
            headers.IfUnmodifiedSince = resume.Content.LastModified;
        }
    }

    private static IReadOnlyDictionary<string, string> EmptyHeaders { get; } = new Dictionary<string, string>();

    private static bool IsSameOrigin(Uri left, Uri right) =>
        left.Scheme == right.Scheme && string.Equals(left.Host, right.Host, StringComparison.OrdinalIgnoreCase) && left.Port == right.Port;

    private static void Require(string name, string? value)
    {
        if (name.Length == 0 || !name.All(IsOfName))
        {
            throw DownloadErrors.UnsendableHeader(Printable(name), "this is no name of a header");
        }

        if (Reserved.Contains(name) || name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("If-", StringComparison.OrdinalIgnoreCase))
        {
            throw DownloadErrors.UnsendableHeader(name, "it is reserved for the transfer itself");
        }

        if (value is null || value.Any(character => char.IsControl(character) && character != '\t') || !IsSendable(value))
        {
            throw DownloadErrors.UnsendableHeader(name, "its value has a line break or a character that HTTP does not allow");
        }
    }

#if NET
    // As UTF-8, of which an unpaired surrogate has no form.
    private static bool IsSendable(string value)
    {
        for (var index = 0; index < value.Length; index++)
        {
            if (char.IsSurrogate(value[index]) && !(index + 1 < value.Length && char.IsSurrogatePair(value[index], value[++index])))
            {
                return false;
            }
        }

        return true;
    }
#else
    private static bool IsSendable(string value) => value.All(character => character < '\x7F');
#endif

    private static bool IsOfName(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".Contains(character);

    private static string Printable(string name) => new([.. name.Take(40).Select(character => char.IsControl(character) ? ' ' : character)]);
}
