using System.Globalization;
using System.Text.Json;
using AttachmentSdk.Downloads;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Files to download, as each contestant wants them named: references for those that resolve them, links for the others.</summary>
internal sealed class Scenario
{
    private const int InFlight = 16;

    private readonly string _folder;

    private Scenario(string folder) => _folder = folder;

    public static async Task<Scenario> PrepareAsync(AttachmentEmulator emulator, IReadOnlyList<EmulatedAttachment> attachments, string folder, CancellationToken cancellationToken)
    {
        var scenario = new Scenario(Directory.CreateDirectory(folder).FullName);
        await File.WriteAllLinesAsync(scenario.References, attachments.Select(attachment => JsonSerializer.Serialize(new { id = attachment.Id, key = attachment.Key })), cancellationToken);

        using var client = new EkuaibaoClient(emulator.BaseAddress, emulator.AccessToken);
        var references = attachments.Select(attachment => new AttachmentReference(attachment.Id, attachment.Key));
        var links = new List<string>();
        await foreach (var resolved in client.ResolveLinksAsync(references, cancellationToken))
        {
            links.Add(resolved.Link!.Url);
        }

        await File.WriteAllLinesAsync(scenario.CurlList, links.Select((url, index) => $"url = \"{url}\"\noutput = \"{Name(index)}\""), cancellationToken);
        await File.WriteAllLinesAsync(scenario.AriaList, links.Select((url, index) => $"{url}\n  out={Name(index)}"), cancellationToken);
        return scenario;
    }

    private string References => Path.Combine(_folder, "references.jsonl");

    private string CurlList => Path.Combine(_folder, "curl.txt");

    private string AriaList => Path.Combine(_folder, "aria2.txt");

    public IEnumerable<Contestant> Contestants(string tool)
    {
        var here = typeof(Scenario).Assembly.Location;
        var inFlight = InFlight.ToString(CultureInfo.InvariantCulture);
        IReadOnlyList<string> Ours(string target) => ["ekuaibao", "download", "--from", References, "-o", target, "--parallel", inFlight, "--no-progress", "--json"];
        yield return new("attachments", tool, Ours);
        yield return new("attachments --no-flush", tool, target => [.. Ours(target), "--no-flush"]);
        yield return new("HttpClient loop", here, target => ["loop", References, target, inFlight]);
        yield return new("curl --parallel", "curl", target => ["--silent", "--fail", "--parallel", "--parallel-max", inFlight, "--output-dir", target, "--config", CurlList]);
        yield return new("aria2c", "aria2c", target => ["--quiet", "--max-concurrent-downloads", inFlight, "--max-connection-per-server", "1", "--file-allocation=none", "--dir", target, "--input-file", AriaList]);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"{index}.bin");
}
