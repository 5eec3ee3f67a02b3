using System.Net.Http.Headers;

namespace AttachmentSdk;

/// <summary>Reads a header as it was sent, without parsing, and without allocations if it has one value.</summary>
internal static class HttpHeadersExtensions
{
    /// <returns>The first value; <see langword="null"/> if the header is missing.</returns>
    public static string? First(this HttpHeaders headers, string name)
    {
#if NET
        if (headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
#else
        return headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
#endif
    }

    /// <returns>The values of all headers of a name, a line each; <see langword="null"/> if there is none.</returns>
    public static string? Lines(this HttpHeaders headers, string name)
    {
#if NET
        return headers.NonValidated.TryGetValues(name, out var values) ? string.Join("\n", values) : null;
#else
        return headers.TryGetValues(name, out var values) ? string.Join("\n", values) : null;
#endif
    }
}
