using AttachmentSdk.Http;

namespace AttachmentSdk;

/// <summary>A file that a call of a vendor's API returned, in memory. The files of the contracts are PDFs.</summary>
public sealed class FileResponse : IApiModel
{
    // A PDF ends with this mark, behind which writers leave blanks. One that does not is cut off.
    private const int LongestEnd = 1024;

    private static readonly byte[] PdfStart = [.. "%PDF-"u8];
    private static readonly byte[] PdfEnd = [.. "%%EOF"u8];

    /// <summary>Initializes a new instance of the <see cref="FileResponse"/> class, for tests that replace the call.</summary>
    /// <param name="content">The bytes.</param>
    public FileResponse(ReadOnlyMemory<byte> content) => Content = content;

    /// <summary>Gets the bytes. A content coding of the response was removed.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    ApiResponse? IApiModel.Response { get; set; }

    /// <exception cref="AttachmentApiException">The body is no PDF.</exception>
    internal static FileResponse Of(ApiBody body, ApiResponse response)
    {
        var content = body.ToArray();
        if (content.AsSpan().StartsWith(PdfStart) && content.AsSpan(Math.Max(0, content.Length - LongestEnd)).IndexOf(PdfEnd) >= 0)
        {
            var file = new FileResponse(content);
            ((IApiModel)file).Response = response;
            return file;
        }

        var text = body.Length <= ApiBody.LongestFailure ? body.Text : null;
        throw new AttachmentApiException(
            content.AsSpan().StartsWith(PdfStart) ? "The PDF is cut off." : $"The response is no PDF: {(text is null ? "it is something else" : BodyKind.Describe(text))}.", 200, text, response);
    }
}
