using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Ekuaibao;

/// <content>From a form to its files.</content>
public partial class EkuaibaoClient
{
    /// <summary>
    /// Lists the files of forms by the forms' ids, a hundred forms a call: of the body, the fee details with their invoices, the approvals and
    /// comments, and the bank receipts. https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment
    /// </summary>
    /// <param name="flowIds">The ids of the forms (单据ID), any number.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
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
        return _forms.ListAsync(flowIds, cancellationToken);
    }

    /// <summary>
    /// Lists the files of forms by the forms' codes: all that listing by id finds, and besides the files in custom fields and wherever else
    /// an object with <c>key</c> and <c>fileId</c> stands, and the files of invoices that are known by their id only. A call for each form,
    /// and two for each hundred. https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byCode
    /// </summary>
    /// <param name="codes">The codes of the forms (单据编号), any number.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
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
        return _formsByCode.ListAsync(codes, cancellationToken);
    }

    /// <summary>
    /// Gives the links of files of forms: those that came with them while they live, an hour by the vendor's page, and new ones for the rest.
    /// </summary>
    /// <param name="files">Any number of files.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>One entry for each file, in their order; without a link when the vendor has none, and when there is no way to ask for one.</returns>
    /// <inheritdoc cref="ResolveLinksAsync(IEnumerable{AttachmentReference}, CancellationToken)" path="/exception"/>
    public virtual IAsyncEnumerable<ResolvedLink<FormAttachment>> ResolveLinksAsync(IAsyncEnumerable<FormAttachment> files, CancellationToken cancellationToken = default) =>
        _formFiles.ResolveLinksAsync(files, cancellationToken);

    /// <summary>
    /// Downloads one file of a form below a folder, by default as <c>{form}/{kind}/{name}</c>: the form's code, or else its id; the kind as
    /// <c>body</c>, <c>fee-detail</c>, <c>approval</c>, <c>receipt</c>, <c>invoice</c> or <c>other</c>. A file of no known form goes into the
    /// folder itself.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">The target folder; made if need be.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    /// <inheritdoc cref="DownloadAsync(AttachmentReference, string, DownloadOptions, CancellationToken)" path="/returns|/exception"/>
    public virtual Task<DownloadResult<FormAttachment>> DownloadAsync(FormAttachment file, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadAsync(file, folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadAsync(AttachmentReference, Stream, DownloadOptions, CancellationToken)" path="/summary|/returns|/exception"/>
    /// <param name="file">The file.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public virtual Task<DownloadResult<FormAttachment>> DownloadAsync(FormAttachment file, Stream destination, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadAsync(file, destination, options, cancellationToken);

    /// <inheritdoc cref="OpenReadAsync(AttachmentReference, DownloadOptions, CancellationToken)" path="/summary|/returns|/exception"/>
    /// <param name="file">The file.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the opening, not the reading.</param>
    public virtual Task<Stream> OpenReadAsync(FormAttachment file, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.OpenReadAsync(file, options, cancellationToken);

    /// <summary>
    /// Downloads any number of files of forms below a folder, in the order they finish, as
    /// <see cref="DownloadAsync(FormAttachment, string, DownloadOptions, CancellationToken)"/> stores them. One that fails does not stop the others.
    /// </summary>
    /// <param name="files">The files. An entry of a form that could not be looked up becomes a result with its error.</param>
    /// <param name="folder">The target folder; made if need be.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends all downloads.</param>
    /// <returns>One result for each file that was read.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials; results came for what had been read.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been read.</exception>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(IEnumerable<FormAttachment> files, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadManyAsync(files, folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadManyAsync(IEnumerable{FormAttachment}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(IAsyncEnumerable<FormAttachment> files, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        _formFiles.DownloadManyAsync(files, folder, options, cancellationToken);

    /// <summary>
    /// Downloads all files of forms, by the forms' ids: <see cref="ListFormAttachmentsAsync(IEnumerable{string}, CancellationToken)"/> and
    /// <see cref="DownloadManyAsync(IAsyncEnumerable{FormAttachment}, string, DownloadOptions, CancellationToken)"/> in one.
    /// </summary>
    /// <param name="flowIds">The ids of the forms (单据ID).</param>
    /// <param name="folder">The target folder; made if need be.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends all downloads.</param>
    /// <returns>One result for each file found, and for each form that could not be looked up.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials; results came for what had been read.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been read.</exception>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsAsync(IEnumerable<string> flowIds, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListFormAttachmentsAsync(flowIds, cancellationToken), folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadFormsAsync(IEnumerable{string}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsAsync(IAsyncEnumerable<string> flowIds, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListFormAttachmentsAsync(flowIds, cancellationToken), folder, options, cancellationToken);

    /// <summary>
    /// Downloads all files of forms, by the forms' codes: <see cref="ListFormAttachmentsByCodeAsync(IEnumerable{string}, CancellationToken)"/>
    /// and <see cref="DownloadManyAsync(IAsyncEnumerable{FormAttachment}, string, DownloadOptions, CancellationToken)"/> in one.
    /// </summary>
    /// <param name="codes">The codes of the forms (单据编号).</param>
    /// <param name="folder">The target folder; made if need be.</param>
    /// <param name="options">How to download; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends all downloads.</param>
    /// <returns>One result for each file found, and for each form that could not be looked up.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials; results came for what had been read.</exception>
    /// <exception cref="DestinationException">The folder cannot be written to; results came for what had been read.</exception>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsByCodeAsync(IEnumerable<string> codes, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListFormAttachmentsByCodeAsync(codes, cancellationToken), folder, options, cancellationToken);

    /// <inheritdoc cref="DownloadFormsByCodeAsync(IEnumerable{string}, string, DownloadOptions, CancellationToken)"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadFormsByCodeAsync(IAsyncEnumerable<string> codes, string folder, DownloadOptions? options = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListFormAttachmentsByCodeAsync(codes, cancellationToken), folder, options, cancellationToken);
}
