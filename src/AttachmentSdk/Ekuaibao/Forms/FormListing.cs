using System.Runtime.CompilerServices;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>Looks up the files of forms by their ids, as many forms per call as the vendor accepts.</summary>
internal sealed class FormListing(IEkuaibaoApi api, TimeProvider clock)
{
    public const int MaxForms = FormAttachmentsRequest.FlowIdsMaxItems;

    public async IAsyncEnumerable<FormAttachment> ListAsync(IAsyncEnumerable<string> flowIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in flowIds.GatherAsync(MaxForms, clock, cancellationToken).ConfigureAwait(false))
        {
            var forms = await FindAsync(batch, cancellationToken).ConfigureAwait(false);
            foreach (var id in batch)
            {
                foreach (var file in forms[id].Files)
                {
                    yield return file;
                }

                if (forms[id].Error is { } error)
                {
                    yield return new FormAttachment(FormAttachmentKind.Form, string.Empty, id) { Error = error };
                }
            }
        }
    }

    /// <param name="flowIds">At most <see cref="MaxForms"/> ids.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>One entry for each id.</returns>
    /// <exception cref="CredentialsRefusedException">The vendor refused the credentials.</exception>
    public async Task<Dictionary<string, ListedForm>> FindAsync(IEnumerable<string> flowIds, CancellationToken cancellationToken)
    {
        var forms = new Dictionary<string, ListedForm>(StringComparer.Ordinal);
        await FindAsync([.. flowIds.Distinct(StringComparer.Ordinal)], forms, cancellationToken).ConfigureAwait(false);
        return forms;
    }

    private async Task FindAsync(List<string> flowIds, Dictionary<string, ListedForm> forms, CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(flowIds, forms, cancellationToken).ConfigureAwait(false);
        }
        catch (AttachmentApiException exception) when (flowIds.Count > 1 && FormErrors.MayBeOfOneForm(exception))
        {
            // The vendor does not state which of the forms it does not know, so they are halved until one remains.
            var half = flowIds.Count / 2;
            await FindAsync(flowIds.GetRange(0, half), forms, cancellationToken).ConfigureAwait(false);
            await FindAsync(flowIds.GetRange(half, flowIds.Count - half), forms, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (FormErrors.IsOfTheForms(exception, cancellationToken))
        {
            flowIds.ForEach(id => forms[id] = new ListedForm([], FormErrors.ErrorOf(exception)));
        }
    }

    private async Task AskAsync(List<string> flowIds, Dictionary<string, ListedForm> forms, CancellationToken cancellationToken)
    {
        if (flowIds.Count == 0)
        {
            return;
        }

        var askedAt = clock.GetUtcNow();
        var response = await api.GetFormAttachmentsAsync(new FormAttachmentsRequest { FlowIds = flowIds }, cancellationToken).ConfigureAwait(false);
        flowIds.ForEach(id => forms[id] = response.Items is null ? ListedForm.Unreadable : ListedForm.Absent);
        foreach (var form in (response.Items ?? []).Where(form => form?.FlowId is { } id && forms.ContainsKey(id)))
        {
            forms[form.FlowId!] = new ListedForm(FormFiles.Of(form, form.FlowId!, askedAt));
        }
    }
}
