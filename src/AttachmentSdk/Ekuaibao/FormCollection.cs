using AttachmentSdk.Downloads;
using AttachmentSdk.Downloads.Links;
using AttachmentSdk.Ekuaibao.Api;
using AttachmentSdk.Ekuaibao.Forms;

namespace AttachmentSdk.Ekuaibao;

/// <summary>
/// The files of forms (单据). They are stored as <c>{form}/{kind}/{name}</c> by default: the form's code, or its id if the code is not known;
/// the kind as <c>body</c>, <c>fee-detail</c>, <c>approval</c>, <c>receipt</c>, <c>invoice</c> or <c>other</c>. A file that is not known to
/// belong to a form is stored in the folder itself. A link that came with a file is used while it is valid, an hour according to the
/// vendor's page. https://docs.ekuaibao.com/docs/open-api/flows/get-flows-attachment
/// </summary>
public class FormCollection : AttachmentCollection<FormAttachment>
{
    private readonly FormListing _byId;
    private readonly FormCodeListing _byCode;
    private readonly FormPages _pages;
    private readonly FormPrinter _printer;

    internal FormCollection(AttachmentDownloader downloader, FormAttachmentResolver resolver, IEkuaibaoApi api, FormListing byId, TimeProvider clock)
        : base(downloader, resolver)
    {
        _byId = byId;
        _byCode = new FormCodeListing(api, byId, clock);
        _pages = new FormPages(api, clock);
        _printer = new FormPrinter(api);
    }

    /// <summary>Initializes a new instance of the <see cref="FormCollection"/> class for tests that replace it.</summary>
#pragma warning disable CS8618 // The replacement overrides all members that use these.
    protected FormCollection()
#pragma warning restore CS8618
    {
    }

    /// <summary>
    /// Lists forms by type, state and time, a hundred per call, in the order of the query's types and then of its time. Forms may change
    /// while they are listed: none that meets the query is left out, and one that changes meanwhile may come again, with its new time.
    /// https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byStaff
    /// </summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The forms. They are read as they are enumerated, and none is kept.</returns>
    /// <exception cref="ArgumentException">A value of the query is not valid.</exception>
    /// <exception cref="AttachmentApiException">The vendor responded with an error, for example because it does not know the type. The forms that came before are right.</exception>
    public virtual IAsyncEnumerable<FormSummary> ListAsync(FormQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _pages.ListAsync(query.Validated(), cancellationToken);
    }

    /// <summary>
    /// Lists all files of forms of the vendor's list: those that listing by id finds, the files in custom fields and in any other object
    /// with <c>key</c> and <c>fileId</c>, and the files of invoices of which only the id is known. Takes two calls for each hundred forms.
    /// </summary>
    /// <param name="forms">The forms, such as those of <see cref="ListAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <inheritdoc cref="ListAttachmentsByCodeAsync(IEnumerable{string}, CancellationToken)" path="/returns|/exception[@cref='T:AttachmentSdk.CredentialsRefusedException']"/>
    /// <exception cref="ArgumentException">A form is <see langword="null"/>.</exception>
    public virtual IAsyncEnumerable<FormAttachment> ListAttachmentsAsync(IAsyncEnumerable<FormSummary> forms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(forms);
        return _byCode.ListAsync(forms.RequireEach(nameof(forms), cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Prints forms as PDF, several in one as far as the vendor's limit of 32 MB allows. All forms must belong to the same employee,
    /// <see cref="FormSummary.OwnerId"/> (an inference). https://docs.ekuaibao.com/docs/open-api/flows/get-flows-pdf
    /// </summary>
    /// <param name="flowIds">The ids of the forms (单据ID); one to get a PDF of its own.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The PDFs, each with its forms; together they have each form once. A form that could not be printed comes with its error.</returns>
    /// <exception cref="ArgumentException">An id is empty or has a comma or a square bracket.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    public virtual IAsyncEnumerable<FormPrint> PrintAsync(IEnumerable<string> flowIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flowIds);
        var ids = flowIds.ToList();
        return ids.Exists(id => string.IsNullOrWhiteSpace(id) || id.IndexOfAny([',', '[', ']']) >= 0)
            ? throw new ArgumentException("An id must hold a text without commas and square brackets, which separate ids in the URL.", nameof(flowIds))
            : _printer.PrintAsync(ids, cancellationToken);
    }

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
    /// <exception cref="ArgumentException">An id is <see langword="null"/>.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    public virtual IAsyncEnumerable<FormAttachment> ListAttachmentsAsync(IEnumerable<string> flowIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flowIds);
        return ListAttachmentsAsync(References.From(flowIds), cancellationToken);
    }

    /// <inheritdoc cref="ListAttachmentsAsync(IEnumerable{string}, CancellationToken)"/>
    public virtual IAsyncEnumerable<FormAttachment> ListAttachmentsAsync(IAsyncEnumerable<string> flowIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(flowIds);
        return _byId.ListAsync(flowIds.RequireEach(nameof(flowIds), cancellationToken), cancellationToken);
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
    /// <exception cref="ArgumentException">A code is <see langword="null"/>.</exception>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    public virtual IAsyncEnumerable<FormAttachment> ListAttachmentsByCodeAsync(IEnumerable<string> codes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return ListAttachmentsByCodeAsync(References.From(codes), cancellationToken);
    }

    /// <inheritdoc cref="ListAttachmentsByCodeAsync(IEnumerable{string}, CancellationToken)"/>
    public virtual IAsyncEnumerable<FormAttachment> ListAttachmentsByCodeAsync(IAsyncEnumerable<string> codes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return _byCode.ListAsync(codes.RequireEach(nameof(codes), cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Downloads any number of files of forms to a folder. The results come in the order in which the downloads finish. A failed download
    /// does not stop the others.
    /// </summary>
    /// <param name="references">
    /// The files, such as those of <see cref="ListAttachmentsAsync(IEnumerable{string}, CancellationToken)"/>. An entry of a form that a listing could
    /// not look up becomes a result with its error. The reference of that result, and any entry of kind
    /// <see cref="FormAttachmentKind.Form"/> without an error, requests the form again and is replaced by its files.
    /// </param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels all downloads.</param>
    /// <returns>One result for each file, and for each form that could not be looked up.</returns>
    /// <inheritdoc cref="AttachmentCollection{TReference}.DownloadManyAsync(IEnumerable{TReference}, string, DownloadOptions, IProgress{DownloadProgress{TReference}}, CancellationToken)" path="/exception"/>
    public override IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(IAsyncEnumerable<FormAttachment> references, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<FormAttachment>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        return base.DownloadManyAsync(Expand(references, cancellationToken), folder, options, progress, cancellationToken);
    }

    /// <inheritdoc cref="DownloadManyAsync(IAsyncEnumerable{FormAttachment}, string, DownloadOptions, IProgress{DownloadProgress{FormAttachment}}, CancellationToken)" path="/param[@name='references']"/>
    /// <inheritdoc/>
    public override IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadManyAsync(
        IAsyncEnumerable<FormAttachment> references, Func<FormAttachment, AttachmentContent, CancellationToken, Task> consumer, DownloadOptions? options = null, IProgress<DownloadProgress<FormAttachment>>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(references);
        return base.DownloadManyAsync(Expand(references, cancellationToken), consumer, options, progress, cancellationToken);
    }

    /// <summary>Downloads all files of forms to a folder, as <see cref="ListAttachmentsAsync(IEnumerable{string}, CancellationToken)"/> lists them.</summary>
    /// <param name="flowIds">The ids of the forms (单据ID).</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels all calls and downloads.</param>
    /// <returns>One result for each file, and for each form that could not be looked up, in the order in which the downloads finish.</returns>
    /// <inheritdoc cref="AttachmentCollection{TReference}.DownloadManyAsync(IEnumerable{TReference}, string, DownloadOptions, IProgress{DownloadProgress{TReference}}, CancellationToken)" path="/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadAllAsync(IEnumerable<string> flowIds, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<FormAttachment>>? progress = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListAttachmentsAsync(flowIds, cancellationToken), folder, options, progress, cancellationToken);

    /// <summary>
    /// Downloads all files of forms to a folder, as <see cref="ListAttachmentsByCodeAsync(IEnumerable{string}, CancellationToken)"/> lists
    /// them.
    /// </summary>
    /// <param name="codes">The codes of the forms (单据编号).</param>
    /// <param name="folder">The target folder; created if it does not exist.</param>
    /// <param name="options">The download options; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">The receiver of progress reports; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels all calls and downloads.</param>
    /// <inheritdoc cref="DownloadAllAsync" path="/returns|/exception"/>
    public virtual IAsyncEnumerable<DownloadResult<FormAttachment>> DownloadAllByCodeAsync(IEnumerable<string> codes, string folder, DownloadOptions? options = null, IProgress<DownloadProgress<FormAttachment>>? progress = null, CancellationToken cancellationToken = default) =>
        DownloadManyAsync(ListAttachmentsByCodeAsync(codes, cancellationToken), folder, options, progress, cancellationToken);

    private IAsyncEnumerable<FormAttachment> Expand(IAsyncEnumerable<FormAttachment> references, CancellationToken cancellationToken) =>
        new FormExpansion(_byId, _byCode).RunAsync(references.RequireEach(nameof(references), cancellationToken), cancellationToken);
}
