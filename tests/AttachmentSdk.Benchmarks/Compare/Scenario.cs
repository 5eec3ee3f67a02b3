using System.Globalization;
using System.Text.Json;
using AttachmentSdk.Ekuaibao;
using AttachmentSdk.Emulator;

namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>Files that nginx serves, with links by an emulator in this process, and lists of them: references to resolve, and links for curl.</summary>
internal sealed class Scenario : IAsyncDisposable
{
    private readonly AttachmentEmulator _emulator;
    private readonly NginxServer _nginx;

    private Scenario(AttachmentEmulator emulator, NginxServer nginx, int count, long length, string lists)
    {
        _emulator = emulator;
        _nginx = nginx;
        Count = count;
        Length = length;
        References = Path.Combine(lists, "references.jsonl");
        CurlList = Path.Combine(lists, "curl.txt");
        Environment = new Dictionary<string, string> { ["EKUAIBAO_ACCESS_TOKEN"] = emulator.AccessToken, ["EKUAIBAO_BASE_URL"] = emulator.BaseAddress.AbsoluteUri };
    }

    public int Count { get; }

    public long Length { get; }

    public string References { get; }

    public string CurlList { get; }

    /// <summary>Gets the variables that name the emulator.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public static async Task<Scenario> StartAsync(int count, long length, string folder, CancellationToken cancellationToken)
    {
        var port = NginxServer.FindFreePort();
        var emulator = await AttachmentEmulator.StartAsync(
            new EmulatorOptions { Files = 1, LargeFiles = count, LargeFileLength = length, LinkOrigin = new Uri($"http://127.0.0.1:{port}") }, cancellationToken);
        var attachments = emulator.Attachments.Skip(1).ToList();
        var nginx = await NginxServer.StartAsync(port, attachments, Path.Combine(folder, "nginx"), cancellationToken);
        var scenario = new Scenario(emulator, nginx, count, length, Directory.CreateDirectory(Path.Combine(folder, "lists")).FullName);
        await scenario.WriteListsAsync(attachments, cancellationToken);
        return scenario;
    }

    public async ValueTask DisposeAsync()
    {
        await _nginx.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    /// <exception cref="InvalidOperationException">Files are missing or have the wrong length.</exception>
    public void Check(string folder)
    {
        var files = new DirectoryInfo(folder).GetFiles();
        if (files.Length != Count || files.Any(file => file.Length != Length))
        {
            throw new InvalidOperationException($"{files.Length} of {Count} files, or of the wrong length, are in {folder}.");
        }
    }

    private async Task WriteListsAsync(IReadOnlyList<EmulatedAttachment> attachments, CancellationToken cancellationToken)
    {
        await File.WriteAllLinesAsync(References, attachments.Select(attachment => JsonSerializer.Serialize(new { id = attachment.Id, key = attachment.Key })), cancellationToken);
        using var client = new EkuaibaoClient(_emulator.BaseAddress, _emulator.AccessToken);
        var lines = new List<string>();
        await foreach (var resolved in client.Attachments.ResolveLinksAsync(attachments.Select(attachment => new AttachmentReference(attachment.Id, attachment.Key)), cancellationToken))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"url = \"{resolved.Link!.Url}\"\noutput = \"{lines.Count}.bin\""));
        }

        await File.WriteAllLinesAsync(CurlList, lines, cancellationToken);
    }
}
