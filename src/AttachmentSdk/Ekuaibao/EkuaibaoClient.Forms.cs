using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Ekuaibao.Forms;

namespace AttachmentSdk.Ekuaibao;

/// <content>The files of forms.</content>
public partial class EkuaibaoClient
{
    /// <summary>
    /// Lists the files of forms by the forms' ids, a hundred forms per call: of the body, the fee details with their invoices, the
    /// approvals and comments, and the bank receipts. https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment
    /// </summary>
    /// <param name="flowIds">The ids of the forms (单据ID), any number.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>
    /// The files in the order of the forms, each file of a form once; and one entry of the kind <see cref="FormAttachmentKind.Form"/> with
    /// its <see cref="FormAttachment.Error"/> for each form that could not be looked up.
    /// </returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsAsync(IEnumerable<string> flowIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flowIds);
        return ListFormAttachmentsAsync(References.From(flowIds), cancellationToken);
    }

    /// <inheritdoc cref="ListFormAttachmentsAsync(IEnumerable{string}, CancellationToken)"/>
    public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsAsync(IAsyncEnumerable<string> flowIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flowIds);
        return _forms.ListAsync(flowIds.RequireEach(nameof(flowIds), cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Lists the files of forms by the forms' codes: all files that listing by id finds, the files in custom fields and in any other object
    /// with <c>key</c> and <c>fileId</c>, and the files of invoices of which only the id is known. Takes one call for each form, and two
    /// for each hundred. https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byCode
    /// </summary>
    /// <param name="codes">The codes of the forms (单据编号), any number.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>
    /// The files in the order of the forms, each file of a form once; and one entry of the kind <see cref="FormAttachmentKind.Form"/> with
    /// its <see cref="FormAttachment.Error"/> for each form that could not be looked up completely.
    /// </returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsByCodeAsync(IEnumerable<string> codes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return ListFormAttachmentsByCodeAsync(References.From(codes), cancellationToken);
    }

    /// <inheritdoc cref="ListFormAttachmentsByCodeAsync(IEnumerable{string}, CancellationToken)"/>
    public virtual IAsyncEnumerable<FormAttachment> ListFormAttachmentsByCodeAsync(IAsyncEnumerable<string> codes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return _formsByCode.ListAsync(codes.RequireEach(nameof(codes), cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Resolves the links of files of forms: a link that came with a file is used while it is valid, an hour according to the vendor's
    /// page; new links are requested for the rest.
    /// </summary>
    /// <param name="files">Any number of files.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>One entry for each file, in the same order; without a link if the vendor has none, or if no call can request one.</returns>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{AttachmentReference}, CancellationToken)" path="/exception"/>
    public virtual IAsyncEnumerable<ResolvedLink<FormAttachment>> ResolveLinksAsync(IAsyncEnumerable<FormAttachment> files, CancellationToken cancellationToken = default) =>
        _formFiles.ResolveLinksAsync(files, cancellationToken);

    /// <summary>
    /// Downloads one file of a form to a folder, by default as <c>{form}/{kind}/{name}</c>: the form's code, or its id if the code is not
    /// known; the kind as <c>body</c>, <c>fee-detail</c>, <c>approval</c>, <c>receipt</c>, <c>invoice</c> or <c>other</c>. A file that is
    /// not known to belong to a form is stored in the folder itself.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <inheritdoc cref="DownloadAsync(AttachmentReference, string, DownloadOptions, CancellationToken)" path="/returns|/exception"/>
    public virtual Task<DownloadResult<FormAttachment>> DownloadAsync(FormAttachment file, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadAsync(file, folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadAsync(AttachmentReference, Stream, DownloadOptions, CancellationToken)" path="/summary|/returns|/exception"/>
    /// <param name="file">The file.</param>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    public virtual Task<DownloadResult<FormAttachment>> DownloadAsync(FormAttachment file, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadAsync(file, destination, options, cancellationToken);

    /// <inheritdoc cref="OpenReadAsync(AttachmentReference, DownloadOptions, CancellationToken)" path="/summary|/returns|/exception"/>
    /// <param name="file">The file.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the opening, not the reading.</param>
    public virtual Task<Stream> OpenReadAsync(FormAttachment file, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.OpenReadAsync(file, options, cancellationToken);

    /// <summary>
    /// Downloads any number of files of forms to a folder, stored as by
    /// <see cref="DownloadAsync(FormAttachment, string, DownloadOptions, CancellationToken)"/>. The results come in the order in which the
    /// downloads finish. A failed download does not stop the others.
    /// </summary>
    /// <param name="files">
    /// The files. An entry of a form that a listing could not look up becomes a result with its error. The reference of that result, and any
    /// entry of kind <see cref="FormAttachmentKind.Form"/> without an error, requests the form again and is replaced by its files.
    /// </param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>One result for each file that was read.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials. Results were returned for everything read before.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for everything read before.</exception>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(IEnumerable<FormAttachment> files, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        return DownloadManyAsync(References.From(files), folder, options, cancellationToken);
    }

    /// <inheritdoc cref="DownloadManyAsync(IEnumerable{FormAttachment}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(IAsyncEnumerable<FormAttachment> files, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadManyAsync(Expanded(files, cancellationToken), folder, options, cancellationToken);

    /// <summary>
    /// Downloads all files of forms, by the forms' ids. Combines
    /// <see cref="ListFormAttachmentsAsync(IEnumerable{string}, CancellationToken)"/> and
    /// <see cref="DownloadManyAsync(IAsyncEnumerable{FormAttachment}, string, DownloadOptions, CancellationToken)"/>.
    /// </summary>
    /// <param name="flowIds">The ids of the forms (单据ID).</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>One result for each file found, and for each form that could not be looked up.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials. Results were returned for everything read before.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for everything read before.</exception>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsAsync(IEnumerable<string> flowIds, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadManyAsync(Expanded(ListFormAttachmentsAsync(flowIds, cancellationToken), cancellationToken), folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadFormsAsync(IEnumerable{string}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsAsync(IAsyncEnumerable<string> flowIds, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadManyAsync(Expanded(ListFormAttachmentsAsync(flowIds, cancellationToken), cancellationToken), folder, options, cancellationToken);

    /// <summary>
    /// Downloads all files of forms, by the forms' codes. Combines
    /// <see cref="ListFormAttachmentsByCodeAsync(IEnumerable{string}, CancellationToken)"/> and
    /// <see cref="DownloadManyAsync(IAsyncEnumerable{FormAttachment}, string, DownloadOptions, CancellationToken)"/>.
    /// </summary>
    /// <param name="codes">The codes of the forms (单据编号).</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>One result for each file found, and for each form that could not be looked up.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials. Results were returned for everything read before.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to. Results were returned for everything read before.</exception>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsByCodeAsync(IEnumerable<string> codes, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadManyAsync(Expanded(ListFormAttachmentsByCodeAsync(codes, cancellationToken), cancellationToken), folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadFormsByCodeAsync(IEnumerable{string}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsByCodeAsync(IAsyncEnumerable<string> codes, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadManyAsync(Expanded(ListFormAttachmentsByCodeAsync(codes, cancellationToken), cancellationToken), folder, options, cancellationToken);

    private IAsyncEnumerable<FormAttachment> Expanded(IAsyncEnumerable<FormAttachment> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new FormExpansion(_forms, _formsByCode).RunAsync(files.RequireEach(nameof(files), cancellationToken), cancellationToken);
    }
}
