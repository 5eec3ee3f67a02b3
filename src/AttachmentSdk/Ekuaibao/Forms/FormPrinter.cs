using System.Runtime.CompilerServices;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>Prints forms to PDF, in as few calls as the vendor's limit allows. https://docs.ekuaibao.com/docs/open-api/flows/get-flows-pdf</summary>
internal sealed class FormPrinter(IEkuaibaoApi api)
{
    // Not stated. The ids are a part of the URL.
    private const int Most = 50;

    public async IAsyncEnumerable<FormPrint> PrintAsync(IEnumerable<string> flowIds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = new Stack<List<string>>();
        var ids = flowIds.Distinct(StringComparer.Ordinal).ToList();
        for (var start = (ids.Count - 1) / Most * Most; start >= 0 && ids.Count > 0; start -= Most)
        {
            left.Push(ids.GetRange(start, Math.Min(Most, ids.Count - start)));
        }

        while (left.Count > 0)
        {
            var forms = left.Pop();
            if (await TryPrintAsync(forms, cancellationToken).ConfigureAwait(false) is { } print)
            {
                yield return print;
            }
            else
            {
                // They are too large together, or one of them cannot be printed: halved until one remains.
                var half = forms.Count / 2;
                left.Push(forms.GetRange(half, forms.Count - half));
                left.Push(forms.GetRange(0, half));
            }
        }
    }

    private async Task<FormPrint?> TryPrintAsync(List<string> flowIds, CancellationToken cancellationToken)
    {
        try
        {
            var response = await api.GetFormsPdfAsync(string.Join(",", flowIds), cancellationToken).ConfigureAwait(false);
            return new FormPrint(flowIds, response.Content);
        }
        catch (AttachmentApiException exception) when (flowIds.Count > 1 && exception.ResponseStatusCode is 400 or 412)
        {
            return null;
        }
        catch (Exception exception) when (FormErrors.IsOfTheForms(exception, cancellationToken))
        {
            return new FormPrint(flowIds, default, FormErrors.ErrorOf(exception));
        }
    }
}
