using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao;

/// <summary>The API, but an answer of status 200 that reports a failure is one, and not an answer with nothing in it.</summary>
internal sealed class CheckedEkuaibaoApi(HttpClient httpClient) : EkuaibaoApi(httpClient)
{
    protected override async Task<ObjectResponseResult<T>> ReadObjectResponseAsync<T>(HttpResponseMessage response, IReadOnlyDictionary<string, IEnumerable<string>> headers, CancellationToken cancellationToken)
    {
        var result = await base.ReadObjectResponseAsync<T>(response, headers, cancellationToken).ConfigureAwait(false);
        return EkuaibaoAnswer.FailureIn(result.Text, headers) is { } failure ? throw failure : result;
    }
}
