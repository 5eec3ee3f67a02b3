using AttachmentSdk.Http;

namespace AttachmentSdk;

/// <summary>A file that a call of a vendor's API returned, in memory. The files of the contracts are PDFs.</summary>
public sealed class FileResponse : IApiModel
{
    private static readonly byte[] PdfStart = [.. "%PDF-"u8];

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
        if (content.AsSpan().StartsWith(PdfStart))
        {
            var file = new FileResponse(content);
            ((IApiModel)file).Response = response;
            return file;
        }

        var text = body.Length <= ApiBody.LongestFailure ? body.Text : null;
        throw new AttachmentApiException($"The response is no PDF: {BodyKind.Describe(text ?? string.Empty)}.", 200, text, response);
    }
}
