using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>
/// A tuned download loop without the SDK. It resolves the links of 100 references per call, the next ones while files are downloaded, and writes
/// a part file, which it flushes if asked to and then renames. It verifies no checksum, recognises no error page and does not retry.
/// </summary>
internal static class HttpClientLoop
{
    private const int LinksPerCall = 100;
    private const int BufferSize = 64 * 1024;

    public static async Task RunAsync(string list, string folder, int inFlight, bool isFlushed)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false, UseProxy = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null };
        using var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        await Parallel.ForEachAsync(ReadLinksAsync(http, list), new ParallelOptions { MaxDegreeOfParallelism = inFlight }, async (link, cancellationToken) =>
        {
            using var response = await http.GetAsync(link.Url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            response.EnsureSuccessStatusCode();
            var path = Path.Combine(folder, link.Name);
            var part = path + ".part";
            using (var file = File.OpenHandle(part, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
            {
                await CopyAsync(response, file, cancellationToken);
                if (isFlushed)
                {
                    RandomAccess.FlushToDisk(file);
                }
            }

            File.Move(part, path);
        });
    }

    private static async Task CopyAsync(HttpResponseMessage response, SafeFileHandle file, CancellationToken cancellationToken)
    {
        using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            for (var position = 0L; (read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken)) > 0; position += read)
            {
                RandomAccess.Write(file, buffer.AsSpan(0, read), position);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async IAsyncEnumerable<(string Url, string Name)> ReadLinksAsync(HttpClient http, string list)
    {
        var next = Task.FromResult<List<(string Url, string Name)>>([]);
        foreach (var references in File.ReadLines(list).Chunk(LinksPerCall))
        {
            var links = await next;
            next = ResolveAsync(http, references);
            foreach (var link in links)
            {
                yield return link;
            }
        }

        foreach (var link in await next)
        {
            yield return link;
        }
    }

    private static async Task<List<(string Url, string Name)>> ResolveAsync(HttpClient http, string[] references)
    {
        var address = Environment.GetEnvironmentVariable("EKUAIBAO_BASE_URL") + "api/openapi/v2/attachment/downloadurls?accessToken=" + Environment.GetEnvironmentVariable("EKUAIBAO_ACCESS_TOKEN");
        using var request = new StringContent($"[{string.Join(',', references.Select(reference => reference[..^1] + ",\"expiration\":1800}"))}]", MediaTypeHeaderValue.Parse("application/json"));
        using var response = await http.PostAsync(address, request);
        using var links = await JsonDocument.ParseAsync(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        return [.. links.RootElement.EnumerateArray().Select(item => (item.GetProperty("url").GetString()!, item.GetProperty("key").GetString()!))];
    }
}
