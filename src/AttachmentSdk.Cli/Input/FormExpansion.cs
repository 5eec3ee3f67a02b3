using System.Runtime.CompilerServices;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Cli.Input;

/// <summary>Replaces a form by its files; all other lines are kept. A form that was listed by its code is not listed by its id again.</summary>
internal sealed class FormExpansion(EkuaibaoClient client)
{
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<FormAttachment> RunAsync(
        IAsyncEnumerable<FormAttachment> lines, Action<FormAttachment> settle, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var forms = new List<FormAttachment>();
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            var isForm = line.Kind == FormAttachmentKind.Form;
            if (forms.Count == FormAttachmentsRequest.FlowIdsMaxItems || (forms.Count > 0 && !(isForm && IsByCode(line) == IsByCode(forms[0]))))
            {
                await foreach (var file in ListAsync(forms, settle, cancellationToken))
                {
                    yield return file;
                }
            }

            if (isForm)
            {
                forms.Add(line);
            }
            else
            {
                yield return line;
            }
        }

        await foreach (var file in ListAsync(forms, settle, cancellationToken))
        {
            yield return file;
        }
    }

    // An earlier run may have stored both; listing by the code finds more.
    private static bool IsByCode(FormAttachment form) => form.FormCode is not null;

    private async IAsyncEnumerable<FormAttachment> ListAsync(List<FormAttachment> forms, Action<FormAttachment> settle, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (forms.Count == 0)
        {
            yield break;
        }

        var isByCode = IsByCode(forms[0]);
        var files = isByCode
            ? client.Forms.ListAttachmentsByCodeAsync(forms.Select(form => form.FormCode!), cancellationToken)
            : client.Forms.ListAttachmentsAsync(forms.Select(form => form.FlowId!).Where(id => !_listed.Contains(id)), cancellationToken);
        await foreach (var file in files)
        {
            if (isByCode && file is { FlowId: { } id, Kind: not FormAttachmentKind.Form })
            {
                _listed.Add(id);
            }

            yield return file;
        }

        forms.ForEach(settle);
        forms.Clear();
    }
}
