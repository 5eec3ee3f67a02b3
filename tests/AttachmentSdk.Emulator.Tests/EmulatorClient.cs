using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests;

/// <summary>A plain HTTP client of the emulator, with no redirects and no cleverness of its own.</summary>
internal static class EmulatorClient
{
    // One connection a request: a port that one test has given back may be the next one's.
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        PooledConnectionLifetime = TimeSpan.Zero,
    });

    /// <summary>Keeps the URL byte for byte.</summary>
    public static Uri Exact(string url) => new(url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public static Task<Reply> SendAsync(
        HttpMethod method, string url, string? body = null, params (string Name, string Value)[] headers) =>
        SendContentAsync(method, url, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"), headers);

    public static async Task<Reply> SendContentAsync(
        HttpMethod method, string url, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Exact(url)) { Content = content };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content ??= new ByteArrayContent([]);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new Reply((int)response.StatusCode, All(response), await response.Content.ReadAsByteArrayAsync());
    }

    public static Task<Reply> GetAsync(string url, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, url, null, headers);

    public static Task<Reply> PostAsync(string url, string body) => SendAsync(HttpMethod.Post, url, body);

    /// <summary>Posts a form with parts.</summary>
    public static Task<Reply> PostFormAsync(string url, params (string Name, byte[] Bytes)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in parts)
        {
            form.Add(new ByteArrayContent(bytes), name);
        }

        return SendContentAsync(HttpMethod.Post, url, form);
    }

    private static Dictionary<string, string> All(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in new HttpHeaders[] { response.Headers, response.Content.Headers })
        {
            foreach (var (name, values) in group.NonValidated)
            {
                headers[name] = values.ToString();
            }
        }

        return headers;
    }
}

internal sealed record Reply(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonElement.Parse(Bytes);
}
