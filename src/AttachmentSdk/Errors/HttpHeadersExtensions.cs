using System.Net.Http.Headers;

namespace AttachmentSdk;

/// <summary>Reading a header as it was sent. Nothing is parsed, and nothing is allocated where there is one value.</summary>
internal static class HttpHeadersExtensions
{
    /// <returns>The first value; <see langword="null"/> when the header is missing.</returns>
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
}
