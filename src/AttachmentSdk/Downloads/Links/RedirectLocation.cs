namespace AttachmentSdk.Downloads.Links;

/// <summary>Resolves the <c>Location</c> of a redirect. <see cref="Uri"/> would normalize it, and a signature covers the original bytes.</summary>
internal static class RedirectLocation
{
    /// <summary>Resolves the target of a redirect without changing a byte of it, save dots in a path that is relative itself.</summary>
    /// <param name="current">The URL that redirects.</param>
    /// <param name="location">The value of the header as it was sent, with a byte in each character, or decoded.</param>
    /// <exception cref="ArgumentException">The target is no http or https URL.</exception>
    public static Uri Resolve(Uri current, string location)
    {
        var target = EncodeBytes(location.Trim());
        if (HasScheme(target))
        {
            return LinkUri.Create(target);
        }

        var url = LinkUri.WithPath(LinkUri.WithoutFragment(current.OriginalString));
        var path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3) is var start and >= 0 ? start : url.Length;
        var query = url.IndexOf('?') is var mark and >= 0 ? mark : url.Length;
        return target[0] switch
        {
            '/' when target.StartsWith("//", StringComparison.Ordinal) => LinkUri.Create($"{current.Scheme}:{target}"),
            '/' => LinkUri.Create(url.Substring(0, path) + target),
            '?' => LinkUri.Create(url.Substring(0, query) + target),
            '#' => LinkUri.Create(url),
            _ => LinkUri.Create(WithoutDots(url.Substring(0, path), url.Substring(path, Math.Max(0, url.LastIndexOf('/', query - 1) - path)) + "/" + target)),
        };
    }

    private static bool HasScheme(string target)
    {
        var end = target.IndexOf(':');
        return end > 0 && IsLetter(target[0]) && target.Substring(0, end).All(character => IsLetter(character) || character is (>= '0' and <= '9') or '+' or '-' or '.');
    }

    // A header that was not decoded has a byte in each character. They are encoded as they are, in whatever charset.
    private static string EncodeBytes(string location) => location.All(character => character <= '\xFF')
        ? string.Concat(location.Select(character => character < '\x80' ? character.ToString() : $"%{(int)character:X2}"))
        : location;

    // RFC 3986, 5.2.4.
    private static string WithoutDots(string authority, string pathAndQuery)
    {
        var query = pathAndQuery.IndexOfAny(['?', '#']) is var mark and >= 0 ? mark : pathAndQuery.Length;
        var segments = pathAndQuery.Substring(0, query).Split('/');
        var kept = new List<string>();
        foreach (var segment in segments.Skip(1))
        {
            if (segment == ".." && kept.Count > 0)
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (segment is not ("." or ".."))
            {
                kept.Add(segment);
            }
        }

        var isFolder = segments[segments.Length - 1] is "." or "..";
        return $"{authority}/{string.Join("/", kept)}{(isFolder && kept.Count > 0 ? "/" : string.Empty)}{pathAndQuery.Substring(query)}";
    }

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
