using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>
/// The shortest correct loop: what a program without the SDK does at best. It asks for the links of 100 references at a time and saves
/// what they lead to. It verifies nothing, renames nothing and tries nothing again.
/// </summary>
internal static class HttpClientLoop
{
    private const int LinksPerCall = 100;

    public static async Task RunAsync(string list, string folder, int inFlight)
    {
        using var http = new HttpClient(new SocketsHttpHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        await Parallel.ForEachAsync(ResolveAsync(http, list), new ParallelOptions { MaxDegreeOfParallelism = inFlight }, async (link, cancellationToken) =>
        {
            using var response = await http.GetAsync(link.Url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            response.EnsureSuccessStatusCode();
            await using var file = File.Create(Path.Combine(folder, link.Name));
            await response.Content.CopyToAsync(file, cancellationToken);
        });
    }

    private static async IAsyncEnumerable<(string Url, string Name)> ResolveAsync(HttpClient http, string list)
    {
        var address = Environment.GetEnvironmentVariable("EKUAIBAO_BASE_URL") + "api/openapi/v2/attachment/downloadurls?accessToken=" + Environment.GetEnvironmentVariable("EKUAIBAO_ACCESS_TOKEN");
        foreach (var references in File.ReadLines(list).Chunk(LinksPerCall))
        {
            using var request = new StringContent($"[{string.Join(',', references.Select(reference => reference[..^1] + ",\"expiration\":1800}"))}]", MediaTypeHeaderValue.Parse("application/json"));
            using var response = await http.PostAsync(address, request);
            foreach (var item in await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement[]>() ?? [])
            {
                yield return (item.GetProperty("url").GetString()!, item.GetProperty("key").GetString()!);
            }
        }
    }
}
