using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AttachmentSdk.Emulator.Routing;

/// <summary>A part of a <c>multipart/form-data</c> body.</summary>
internal sealed record FormPart(string Name, byte[] Bytes)
{
    /// <summary>Returns the parts; null if the body is not such a form or is invalid.</summary>
    public static async Task<IReadOnlyList<FormPart>?> ReadAllAsync(string? contentType, byte[] body, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
        {
            return null;
        }

        var parts = new List<FormPart>();
        try
        {
            var reader = new MultipartReader(boundary.ToString(), new MemoryStream(body));
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                using var bytes = new MemoryStream();
                await section.Body.CopyToAsync(bytes, cancellationToken);
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    parts.Add(new FormPart(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), bytes.ToArray()));
                }
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            return null;
        }

        return parts;
    }
}
