using AttachmentSdk.Ekuaibao.Uploads;

namespace AttachmentSdk.Ekuaibao;

/// <content>Uploads of files for forms.</content>
public partial class EkuaibaoClient
{
    /// <summary>
    /// The largest length of an uploaded file in bytes: 31,457,280. The vendor's page states 30 MB without a definition. The larger meaning
    /// is an inference, and the vendor may refuse files of more than 30,000,000 bytes.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload
    /// </summary>
    public const int MaxUploadLength = 30 * 1024 * 1024;

    /// <summary>
    /// Uploads a file that a form can then refer to. A name or a size that the vendor does not accept is rejected before anything is sent.
    /// If the connection breaks or no response arrives in time, the upload is not repeated, because the vendor may have received the file.
    /// It is repeated after a refused token, after a response of 429 or 503 and if no connection was established.
    /// https://docs.ekuaibao.com/docs/open-api/attachment/attachment-upload
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="name">
    /// The file's name with the extension, without <c>? \ / * &lt; &gt; : " |</c>; <see langword="null"/> for its own name.
    /// </param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The reference to the file, for forms and for downloads.</returns>
    /// <exception cref="ArgumentException">The vendor does not accept the name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The file has more than <see cref="MaxUploadLength"/> bytes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to read the file.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error, or with no reference to the file.</exception>
    /// <exception cref="ApiUnreachableException">
    /// The vendor could not be reached, the connection broke, or no response arrived in time: <see cref="ClientOptions.ApiTimeout"/>, and a
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
    /// <param name="content">
    /// The bytes, from the stream's current position. It stays open. A stream that is not seekable is read into memory first.
    /// </param>
    /// <param name="name">The file's name with the extension, without <c>? \ / * &lt; &gt; : " |</c>.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    public virtual async Task<AttachmentReference> UploadAsync(Stream content, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        UploadName.Require(name, nameof(name));
        return await SendAsync(await UploadContent.PrepareAsync(content, nameof(content), cancellationToken).ConfigureAwait(false), name, cancellationToken).ConfigureAwait(false);
    }

    private async Task<AttachmentReference> SendAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        // The part's own file name is not the file's name: servers read names beyond ASCII in different ways.
        var file = new FileParameter(content, "file", "application/octet-stream");
        var response = await Api.UploadAttachmentAsync(name, file, cancellationToken).ConfigureAwait(false);
        return response.Value is { Key: { Length: > 0 } key, FileId: { Length: > 0 } id } value
            ? new AttachmentReference(id, key, string.IsNullOrEmpty(value.FileName) ? name : value.FileName)
            : throw EkuaibaoResponse.Without("The response of uploadAttachment holds no key or no fileId.", response);
    }
}
