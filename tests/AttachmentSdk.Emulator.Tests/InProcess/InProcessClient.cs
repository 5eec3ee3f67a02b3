using System.Text;
using System.Text.Json;

namespace AttachmentSdk.Emulator.Tests.InProcess;

/// <summary>Talks to an emulator without a port.</summary>
internal static class InProcessClient
{
    public static HttpClient Client(this AttachmentEmulator emulator) => new(emulator.CreateHandler());

    public static async Task<Link> LinkAsync(this HttpClient http, AttachmentEmulator emulator, EmulatedAttachment attachment)
    {
        var body = JsonSerializer.Serialize(new[] { new { id = attachment.Id, key = attachment.Key, expiration = 1000 } });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri(emulator.DownloadUrls()), content);
        var entry = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync())[0];
        var headers = entry.TryGetProperty("headers", out var given)
            ? given.EnumerateObject().Select(header => (header.Name, header.Value.GetString()!)).ToArray()
            : [];
        return new Link(entry.GetProperty("url").GetString()!, entry.GetProperty("thumbUrl").GetString()!, headers);
    }

    public static async Task<HttpResponseMessage> GetAsync(this HttpClient http, Link link)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, EmulatorClient.Exact(link.Url));
        foreach (var (name, value) in link.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
