using AttachmentSdk.Ekuaibao.Uploads;

namespace AttachmentSdk.Ekuaibao;

/// <content>Files for forms.</content>
public partial class EkuaibaoClient
{
    /// <summary>
    /// The most bytes that an uploaded file may have: 31,457,280. The vendor's page says 30 MB and not what it means by that; the larger
    /// meaning is an inference, and the vendor may refuse what has more than 30,000,000.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload
    /// </summary>
    public const int MaxUploadLength = 30 * 1024 * 1024;

    /// <summary>
    /// Uploads a file that a form can then refer to. What the vendor does not take is refused before anything is sent. When the connection
    /// breaks or no answer comes in time, the vendor may have taken the file all the same, so the upload is not repeated; after a refused
    /// token, an answer of 429 or 503 and where no connection came about it is.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name with the extension, without <c>? \ / * &lt; &gt; : " |</c>; <see langword="null"/> for the one it has.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    /// <returns>What forms refer to the file by, and what it is downloaded by.</returns>
    /// <exception cref="ArgumentException">The name is one that the vendor does not take.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file has more than <see cref="MaxUploadLength"/> bytes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be read.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor answered with an error, or with no reference to the file.</exception>
    /// <exception cref="ApiUnreachableException">
    /// The vendor could not be reached, the connection broke, or no answer came in time: <see cref="ClientOptions.ApiTimeout"/>, and a
    /// second more for each 64 KiB of the file.
    /// </exception>
    public virtual async Task<AttachmentReference> UploadAsync(string path, string? name = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var fileName = name ?? Path.GetFileName(path);
        UploadName.Require(fileName, nameof(name));
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan);
        return await SendAsync(await UploadContent.PrepareAsync(file, nameof(path), cancellationToken).ConfigureAwait(false), fileName, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="UploadAsync(string, string, CancellationToken)"/>
    /// <param name="content">The bytes, from the stream's position on. It stays open. One that cannot seek is read into memory first.</param>
    /// <param name="name">The file's name with the extension, without <c>? \ / * &lt; &gt; : " |</c>.</param>
    /// <param name="cancellationToken">Ends the upload.</param>
    public virtual async Task<AttachmentReference> UploadAsync(Stream content, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        UploadName.Require(name, nameof(name));
        return await SendAsync(await UploadContent.PrepareAsync(content, nameof(content), cancellationToken).ConfigureAwait(false), name, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AttachmentReference> SendAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        // The part's own file name is not the file's: beyond ASCII, servers disagree on how it is read.
        var file = new FileParameter(content, "file", "application/octet-stream");
        var response = await Api.UploadAttachmentAsync(name, file, cancellationToken).ConfigureAwait(false);
        return response.Value is { Key: { Length: > 0 } key, FileId: { Length: > 0 } id } value
            ? new AttachmentReference(id, key, string.IsNullOrEmpty(value.FileName) ? name : value.FileName)
            : throw EkuaibaoResponse.Without("The answer of uploadAttachment holds no key or no fileId.", response);
    }
}
