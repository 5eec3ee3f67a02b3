using System.Runtime.CompilerServices;
using AttachmentSdk.Downloads.Links;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>
/// Replaces a whole form by its files, so that the entry of a form that could not be looked up can be passed to another download, which
/// requests the form again.
/// </summary>
internal sealed class FormExpansion(FormListing byId, FormCodeListing byCode)
{
    public async IAsyncEnumerable<FormAttachment> RunAsync(IAsyncEnumerable<FormAttachment> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var file in files.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (FilesOf(file, cancellationToken) is not { } form)
            {
                yield return Reported(file);
                continue;
            }

            await foreach (var listed in form.ConfigureAwait(false))
            {
                yield return Reported(listed);
            }
        }
    }

    // Every entry becomes a result, also if its batch ends before its turn.
    private static FormAttachment Reported(FormAttachment file)
    {
        file.IsErrorReported = file.Error is not null;
        return file;
    }

    // An error that no result has reported comes from a listing just now. Listing by the code finds more than listing by the id.
    private IAsyncEnumerable<FormAttachment>? FilesOf(FormAttachment file, CancellationToken cancellationToken) => file switch
    {
        not { Kind: FormAttachmentKind.Form } or { Error: not null, IsErrorReported: false } => null,
        { FormCode: { } code } => byCode.ListAsync(References.From([code]), cancellationToken),
        { FlowId: { } id } => byId.ListAsync(References.From([id]), cancellationToken),
        _ => null,
    };
}
